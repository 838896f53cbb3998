package dev.seriema.catalog.review.code;

import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.catalog.review.item.Codes;
import dev.seriema.catalog.review.item.FindingReasons;
import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;

/// The rules of the repository have no errors.
record RulesValid() implements Question<ReviewedCode> {
  private static final int MOST = 10;

  /// What is wrong with the change of a rule is told with that rule.
  private static final Codes OF_CHANGE = Codes.of("CHANGE-");

  @Override
  public Verdict ask(ReviewedCode change) {
    List<RuleFinding> errors =
        change.findings().stream()
            .filter(found -> found.diagnostic().isError())
            .filter(found -> !OF_CHANGE.have(found.diagnostic().code().id()))
            .limit(MOST)
            .toList();
    return FindingReasons.verdict(
        errors, _ -> true, "`check` finds no error in the rules of the repository");
  }
}
