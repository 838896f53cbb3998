package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.State;
import dev.seriema.catalog.review.item.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A rule stays the rule that clusters know: by its id, its type and the day on which it began.
record Identity() implements Question<ReviewedRule> {
  private static final String CREATED = "creation_date";

  @Override
  public Verdict ask(ReviewedRule change) {
    ReadRule rule = change.rule();
    ReadRule before = change.earlier();
    List<Reason> reasons = new ArrayList<>();
    for (String key : List.of("rule_id", "type")) {
      tell(key, before.text(key), rule.text(key), rule.place(key), reasons);
    }
    tell(
        CREATED,
        before.metadata(CREATED),
        rule.metadata(CREATED),
        rule.metadataPlace(CREATED),
        reasons);
    return reasons.isEmpty()
        ? Verdict.met("`rule_id`, `type` and `creation_date` are as they were")
        : new Verdict(State.NOT_MET, reasons);
  }

  private static void tell(
      String key,
      Optional<String> before,
      Optional<String> now,
      Reason.Place place,
      List<Reason> to) {
    if (before.isPresent() && !before.equals(now)) {
      String old = before.get();
      to.add(
          Reason.at(
                  place,
                  "`"
                      + key
                      + "` was "
                      + Quoted.of(old)
                      + now.map(value -> " and is " + Quoted.of(value)).orElse(" and is gone"))
              .withAdvice(key + " = \"" + old + "\", or make it a new rule"));
    }
  }
}
