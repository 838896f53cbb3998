package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;

/// A rule names where what it looks for is described.
record References() implements Question<ReviewedRule> {
  private static final String KEY = "references";

  @Override
  public Verdict ask(ReviewedRule change) {
    List<String> references = change.rule().texts(KEY);
    return references.isEmpty()
        ? Verdict.notMet(
            Reason.at(change.rule().place(KEY), "there are no `references`")
                .withAdvice("add the address of a page that describes what is found"))
        : Verdict.met("`references` has " + Quoted.all(references));
  }
}
