package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.Verdict;
import java.util.List;

/// The file of a rule that is given up is kept, among those of its like.
record Moved() implements Question<ReviewedRule> {
  private static final String FOLDER = "rules/_deprecated/";

  @Override
  public Verdict ask(ReviewedRule change) {
    ReadRule rule = change.rule();
    String target = FOLDER + rule.path().substring(rule.path().lastIndexOf('/') + 1);
    if (change.after().isEmpty()) {
      return change.facts().lockedName().isPresent()
          ? Verdict.notMet(
              Reason.of("the file is removed, and a release has the rule")
                  .withAdvice("keep it as " + Quoted.of(target)))
          : Verdict.asks(
              "Does nobody have the rule?",
              List.of(
                  "the file is removed, and no version lock has the rule",
                  "else it is kept as " + Quoted.of(target)));
    }
    return rule.isInDeprecatedFolder()
        ? Verdict.met("it lies in " + Quoted.of(rule.path()))
        : Verdict.notMet(
            Reason.at(rule.metadataPlace("maturity"), "the file lies where live rules do")
                .withAdvice("git mv " + rule.path() + " " + target));
  }
}
