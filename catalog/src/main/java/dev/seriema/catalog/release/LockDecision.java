package dev.seriema.catalog.release;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.lock.ApiValue;
import java.util.List;
import java.util.Optional;

/// What the next lock does with one rule, and why.
///
/// @param before the version that is locked on the stack that the rule is for; empty where none is
/// @param version that it has then; empty where it has none
/// @param stack the older stack that the version is for; empty for the newest that is locked
/// @param reasons as sentences without their ends
/// @param entry of the version lock, or for a deprecated rule of the list of these; empty where the
///   file stays as it is
public record LockDecision(
    ReleasedRule rule,
    LockStep step,
    Optional<Integer> before,
    Optional<Integer> version,
    Optional<Release> stack,
    List<String> reasons,
    Optional<ApiValue.Table> entry) {
  public LockDecision {
    reasons = List.copyOf(reasons);
    if (entry.isPresent() != step.isChange()) {
      throw new IllegalArgumentException(step + " of " + rule.path() + " with entry " + entry);
    }
  }

  /// The same with another step that changes as much, for other reasons.
  LockDecision with(LockStep other, List<String> why) {
    return new LockDecision(rule, other, before, version, stack, why, entry);
  }
}
