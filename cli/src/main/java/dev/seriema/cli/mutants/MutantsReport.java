package dev.seriema.cli.mutants;

import dev.seriema.catalog.evidence.RuleVerdict;
import dev.seriema.catalog.mutation.MutantVerdict.Fate;
import dev.seriema.catalog.mutation.MutationScore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What became of the mutants of several rules.
///
/// @param rules those that their evidence proves, in order of their paths
/// @param leastScore what each of them has to reach, in percent; 0 asks for nothing
public record MutantsReport(List<MutatedRule> rules, int leastScore) {
  public MutantsReport {
    rules = List.copyOf(rules);
  }

  /// Those of a rule; empty where it is not proved.
  public Optional<MutatedRule> of(RuleVerdict verdict) {
    return rules.stream().filter(each -> each.rule().equals(verdict.rule())).findFirst();
  }

  int count(Fate fate) {
    return rules.stream().mapToInt(rule -> rule.score().count(fate)).sum();
  }

  int leftOut() {
    return rules.stream().mapToInt(rule -> rule.score().leftOut()).sum();
  }

  int counted() {
    return rules.stream().mapToInt(rule -> rule.score().counted()).sum();
  }

  OptionalInt percent() {
    return MutationScore.percent(count(Fate.KILLED), counted());
  }

  /// Whether a rule does not reach what each has to.
  public boolean isTooLow(MutatedRule rule) {
    return rule.score().percent().orElse(100) < leastScore;
  }

  public boolean isTooLow() {
    return rules.stream().anyMatch(this::isTooLow);
  }
}
