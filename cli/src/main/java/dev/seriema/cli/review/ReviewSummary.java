package dev.seriema.cli.review;

import dev.seriema.catalog.review.Review;
import dev.seriema.catalog.review.item.State;
import dev.seriema.cli.words.Counted;

/// One line that tells all.
final class ReviewSummary {
  private ReviewSummary() {}

  static String of(Review review) {
    if (review.changes().isEmpty()) {
      return "nothing to review: no rule, hunt, schema or code differs";
    }
    return Counted.of(review.changes().size(), "change")
        + ": "
        + review.count(State.NOT_MET)
        + " not met, "
        + review.count(State.FOR_A_PERSON)
        + " for a person, "
        + review.count(State.MET)
        + " met";
  }
}
