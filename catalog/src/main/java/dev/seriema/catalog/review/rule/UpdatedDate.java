package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.Verdict;
import java.util.Optional;

/// A rule that changes says when.
record UpdatedDate() implements Question<ReviewedRule> {
  private static final String KEY = "updated_date";

  @Override
  public Verdict ask(ReviewedRule change) {
    if (change.sameContent()) {
      return Verdict.met("the file says what it said");
    }
    ReadRule rule = change.rule();
    Optional<String> now = rule.metadata(KEY);
    Optional<String> before = change.earlier().metadata(KEY);
    if (now.isEmpty()) {
      return notMet(rule, "there is no `updated_date`");
    }
    String date = Quoted.of(now.get());
    if (now.equals(before)) {
      return notMet(rule, "`updated_date` is still " + date);
    }
    if (before.filter(old -> old.compareTo(now.get()) > 0).isPresent()) {
      return notMet(rule, "`updated_date` is " + date + ", and it was " + Quoted.of(before.get()));
    }
    if (change.facts().day().filter(day -> day.compareTo(now.get()) < 0).isPresent()) {
      return notMet(rule, "`updated_date` " + date + " is not there yet");
    }
    return Verdict.met(
        "`updated_date` is "
            + date
            + before.map(old -> ", it was " + Quoted.of(old)).orElse(", it had none"));
  }

  private static Verdict notMet(ReadRule rule, String what) {
    return Verdict.notMet(
        Reason.at(rule.metadataPlace(KEY), what).withAdvice("write the day of the merge"));
  }
}
