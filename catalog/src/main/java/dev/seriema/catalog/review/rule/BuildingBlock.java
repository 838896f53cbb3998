package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Verdict;

/// A building block has the folder, the tag and the times of one, once `check` has nothing to say.
record BuildingBlock() implements Question<ReviewedRule> {
  @Override
  public Verdict ask(ReviewedRule change) {
    return Verdict.met("folder, tag and times are those of a building block");
  }
}
