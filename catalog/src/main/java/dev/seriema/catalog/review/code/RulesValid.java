package dev.seriema.catalog.review.code;

import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.catalog.review.item.FindingReasons;
import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;

/// The rules of the repository have no errors.
record RulesValid() implements Question<ReviewedCode> {
  private static final int MOST = 10;

  @Override
  public Verdict ask(ReviewedCode change) {
    List<RuleFinding> errors =
        change.findings().stream()
            .filter(found -> found.diagnostic().isError())
            .limit(MOST)
            .toList();
    return FindingReasons.verdict(
        errors, _ -> true, "`check` finds no error in the rules of the repository");
  }
}
