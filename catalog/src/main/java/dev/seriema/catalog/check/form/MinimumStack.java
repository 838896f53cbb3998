package dev.seriema.catalog.check.form;

import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.written.WrittenText;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// The oldest release of the stack that a rule has to run on.
final class MinimumStack {
  private MinimumStack() {}

  /// What `min_stack_version` says; empty where it says nothing that can be compared.
  static Optional<Release> written(RuleUnderCheck rule) {
    return rule.written()
        .metadataText("min_stack_version")
        .map(WrittenText::value)
        .filter(TextForm.STACK::fits)
        .flatMap(Release::of);
  }

  /// What `min_stack_version` says, else the stack that the rules are judged for.
  static Optional<Release> judged(RuleUnderCheck rule) {
    return isWritten(rule) ? written(rule) : rule.settings().stack();
  }

  /// What `min_stack_version` says. Without it, a rule has to run on the stack that it is judged
  /// for, and one of Elastic on the oldest release that gets new rules too; of others nobody knows
  /// more.
  static Optional<Release> of(RuleUnderCheck rule) {
    return isWritten(rule)
        ? written(rule)
        : Stream.concat(
                rule.settings().stack().stream(),
                rule.settings().house() == House.ELASTIC
                    ? rule.facts().stacks().oldest().stream()
                    : Stream.empty())
            .min(Comparator.naturalOrder());
  }

  private static boolean isWritten(RuleUnderCheck rule) {
    return rule.written().metadataText("min_stack_version").isPresent();
  }
}
