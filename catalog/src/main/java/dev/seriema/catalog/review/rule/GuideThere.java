package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;

/// Whoever gets an alert is told what to look at.
record GuideThere() implements Question<ReviewedRule> {
  @Override
  public Verdict ask(ReviewedRule change) {
    return change.rule().text("note").filter(note -> !note.isBlank()).isPresent()
        ? Verdict.met("`note` is there, and `check` says nothing against it")
        : Verdict.asks("Would a guide help whoever gets an alert?", List.of("there is no `note`"));
  }
}
