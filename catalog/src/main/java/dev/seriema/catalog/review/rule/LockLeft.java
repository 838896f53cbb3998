package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;

/// Who changes a rule leaves its version to the release.
record LockLeft() implements Question<ReviewedRule> {
  @Override
  public Verdict ask(ReviewedRule change) {
    return change
        .facts()
        .changedLock()
        .map(lock ->
            Verdict.asks(
                "Is a release part of this change?",
                List.of(Quoted.of(lock) + " changes too, which a release writes")))
        .orElseGet(() -> Verdict.met("the version lock is not touched"));
  }
}
