package dev.seriema.catalog.review.code;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;

/// A key that is new says since which release it is there.
record MinimumNamed() implements Question<ReviewedCode> {
  @Override
  public Verdict ask(ReviewedCode change) {
    return change.newMinimums() > 0
        ? Verdict.met("the schema has more keys with `min_compat` than before")
        : Verdict.asks(
            "Is every key of it there in the oldest release that is supported?",
            List.of("no `min_compat` is new"));
  }
}
