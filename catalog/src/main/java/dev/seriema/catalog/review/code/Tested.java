package dev.seriema.catalog.review.code;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;

/// What changes in a program changes in its tests.
record Tested() implements Question<ReviewedCode> {
  @Override
  public Verdict ask(ReviewedCode change) {
    List<String> tests = change.tests();
    return tests.isEmpty()
        ? Verdict.notMet(
            Reason.of("no test changed with " + Quoted.all(change.code()))
                .withAdvice("add a test that fails without the change"))
        : Verdict.asks(
            "Do these fail without the change, and pass with it?", List.of(Quoted.all(tests)));
  }
}
