package dev.seriema.catalog.mutation;

import dev.seriema.catalog.mutation.MutantVerdict.Fate;
import java.util.List;
import java.util.OptionalInt;

/// How many mutants of a rule its evidence tells from the rule.
///
/// @param verdicts in the order of the query
/// @param leftOut how many more mutants there are that were not made
public record MutationScore(List<MutantVerdict> verdicts, int leftOut) {
  public MutationScore {
    verdicts = List.copyOf(verdicts);
  }

  public int count(Fate fate) {
    return (int) verdicts.stream().filter(verdict -> verdict.fate() == fate).count();
  }

  public List<MutantVerdict> survivors() {
    return verdicts.stream().filter(verdict -> verdict.fate() == Fate.SURVIVED).toList();
  }

  /// The mutants that count.
  public int counted() {
    return count(Fate.KILLED) + count(Fate.SURVIVED);
  }

  /// @return the share of those that count and are killed, in percent and rounded down, so that 100
  ///   means all; empty where none counts
  public static OptionalInt percent(int killed, int counted) {
    return counted == 0 ? OptionalInt.empty() : OptionalInt.of((int) (killed * 100L / counted));
  }

  public OptionalInt percent() {
    return percent(count(Fate.KILLED), counted());
  }
}
