package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.Verdict;
import java.util.Optional;

/// Maturity says that a rule is given up, and both dates say when.
record GivenUp() implements Question<ReviewedRule> {
  private static final String MATURITY = "maturity";
  private static final String DATE = "deprecation_date";
  private static final String UPDATED = "updated_date";

  @Override
  public Verdict ask(ReviewedRule change) {
    ReadRule rule = change.rule();
    Optional<String> maturity = rule.metadata(MATURITY);
    if (!maturity.equals(Optional.of("deprecated"))) {
      return notMet(
          rule,
          MATURITY,
          "`maturity` is " + maturity.map(Quoted::of).orElse("not there"),
          "maturity = \"deprecated\"");
    }
    Optional<String> date = rule.metadata(DATE);
    Optional<String> updated = rule.metadata(UPDATED);
    if (date.isEmpty()) {
      return notMet(rule, MATURITY, "there is no `deprecation_date`", "write the day of the merge");
    }
    if (!date.equals(updated)) {
      return notMet(
          rule,
          DATE,
          "`deprecation_date` is "
              + Quoted.of(date.get())
              + " and `updated_date` "
              + updated.map(Quoted::of).orElse("is not there"),
          "write the day of the merge into both");
    }
    if (change.facts().day().filter(day -> day.compareTo(date.get()) < 0).isPresent()) {
      return notMet(
          rule,
          DATE,
          "`deprecation_date` " + Quoted.of(date.get()) + " is not there yet",
          "write the day of the merge into both");
    }
    return Verdict.met("`maturity` is `deprecated`, and both dates are " + Quoted.of(date.get()));
  }

  private static Verdict notMet(ReadRule rule, String key, String what, String advice) {
    return Verdict.notMet(Reason.at(rule.metadataPlace(key), what).withAdvice(advice));
  }
}
