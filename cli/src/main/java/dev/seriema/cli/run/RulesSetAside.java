package dev.seriema.cli.run;

import dev.seriema.detector.failure.RuleFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rules that failed in a run, each with its first failure in the order of the input. Not
/// thread-safe.
final class RulesSetAside {
  private final Map<Integer, RuleFailure> failures = new LinkedHashMap<>();

  /// @return whether the rule had not failed before
  boolean add(RuleFailure failure) {
    return failures.putIfAbsent(failure.rule(), failure) == null;
  }

  /// @param rule its number
  boolean has(int rule) {
    return failures.containsKey(rule);
  }

  /// In the order in which they failed.
  List<RuleFailure> all() {
    return List.copyOf(failures.values());
  }
}
