package dev.seriema.catalog.review.rule;

import dev.seriema.catalog.review.item.Question;
import dev.seriema.catalog.review.item.Quoted;
import dev.seriema.catalog.review.item.Verdict;
import java.util.Optional;

/// A rule asks for no newer release than it needs.
record WidestStack() implements Question<ReviewedRule> {
  private static final String KEY = "min_stack_version";

  @Override
  public Verdict ask(ReviewedRule change) {
    Optional<String> stack = change.rule().metadata(KEY);
    if (stack.isEmpty()) {
      return Verdict.met("there is no `min_stack_version`, so every release that is kept has it");
    }
    Optional<String> before = change.before().flatMap(rule -> rule.metadata(KEY));
    if (stack.equals(before)) {
      return Verdict.met("`min_stack_version` is " + Quoted.of(stack.get()) + ", as it was");
    }
    return Verdict.asks(
        "Does it need release " + Quoted.of(stack.get()) + ", and does no older one do?",
        change.rule().metadata("min_stack_comments").stream()
            .map(why -> "`min_stack_comments` says " + Quoted.of(why))
            .toList());
  }
}
