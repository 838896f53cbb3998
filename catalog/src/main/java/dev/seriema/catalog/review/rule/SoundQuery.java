package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.Codes;
import dev.seriema.catalog.review.item.CodesSilent;
import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.State;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;

/// `check` has nothing against the query, as far as it reads the language of it.
///
/// @param codes of the findings that count
record SoundQuery(Codes codes) implements Question<ReviewedRule> {
  private static final String ESQL = "esql";

  @Override
  public Verdict ask(ReviewedRule change) {
    Verdict silence = new CodesSilent(codes).ask(change);
    boolean isEsql = change.rule().text("language").filter(ESQL::equals).isPresent();
    return silence.state() == State.MET && isEsql
        ? Verdict.asks(
            "Was the query run on the oldest release that the rule is for?",
            List.of("it is ES|QL, of which `check` reads the outline only"))
        : silence;
  }
}
