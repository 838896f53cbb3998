package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;
import java.util.Optional;

/// A rule that is given up says why.
record ReasonGiven() implements Question<ReviewedRule> {
  private static final String KEY = "deprecated_reason";

  @Override
  public Verdict ask(ReviewedRule change) {
    Optional<String> reason = change.rule().metadata(KEY).filter(text -> !text.isBlank());
    return reason.isEmpty()
        ? Verdict.notMet(
            Reason.at(change.rule().metadataPlace("maturity"), "there is no `deprecated_reason`")
                .withAdvice("add it to `[metadata]`"))
        : Verdict.asks(
            "Is that reason enough?", List.of("`deprecated_reason`: " + Quoted.of(reason.get())));
  }
}
