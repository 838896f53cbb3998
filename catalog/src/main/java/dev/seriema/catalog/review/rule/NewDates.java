package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;
import java.util.Optional;

/// A new rule begins on the day on which it is merged.
record NewDates() implements Question<ReviewedRule> {
  private static final String CREATED = "creation_date";
  private static final String UPDATED = "updated_date";
  private static final String ADVICE = "write the day of the merge into both";

  @Override
  public Verdict ask(ReviewedRule change) {
    ReadRule rule = change.rule();
    Optional<String> created = rule.metadata(CREATED);
    Optional<String> updated = rule.metadata(UPDATED);
    if (created.isEmpty() || updated.isEmpty()) {
      String missing = created.isEmpty() ? CREATED : UPDATED;
      return notMet(rule, missing, "there is no `" + missing + "`");
    }
    if (!created.equals(updated)) {
      return notMet(
          rule,
          UPDATED,
          "`updated_date` is "
              + Quoted.of(updated.get())
              + " and `creation_date` "
              + Quoted.of(created.get())
              + ", and the rule is new");
    }
    Optional<String> day = change.facts().day();
    if (day.filter(last -> last.compareTo(created.get()) < 0).isPresent()) {
      return notMet(
          rule, CREATED, "`creation_date` " + Quoted.of(created.get()) + " is not there yet");
    }
    return day.equals(created)
        ? Verdict.met("both are " + Quoted.of(created.get()) + ", the day of the last commit")
        : Verdict.asks(
            "Will it be merged on another day than " + Quoted.of(created.get()) + "?",
            List.of("both dates say so, and the last commit is of a later day"));
  }

  private static Verdict notMet(ReadRule rule, String key, String what) {
    return Verdict.notMet(Reason.at(rule.metadataPlace(key), what).withAdvice(ADVICE));
  }
}
