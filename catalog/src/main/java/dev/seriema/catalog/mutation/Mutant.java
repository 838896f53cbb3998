package dev.seriema.catalog.mutation;

import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.rule.Rule;
import java.util.Optional;

/// A rule that is changed in one place.
public final class Mutant {
  private final Told told;
  private final Change change;
  private final Optional<Difference> difference;

  /// What a person is told of it.
  ///
  /// @param span in the query; empty for what stands beside it
  /// @param stage such as `stage 2 of 3`; empty where the query has no stages
  /// @param written what is changed, on one line, such as `process.name == "curl"`
  /// @param change what becomes of it, such as `left out`
  public record Told(
      Mutation mutation, Optional<SourceSpan> span, String stage, String written, String change) {}

  /// Compiles a rule with the change.
  interface Change {
    Compilation compile(RuleCompiler compiler, Rule rule);
  }

  Mutant(Told told, Change change, Optional<Difference> difference) {
    this.told = told;
    this.change = change;
    this.difference = difference;
  }

  static Mutant of(Told told, Change change) {
    return new Mutant(told, change, Optional.empty());
  }

  public Told told() {
    return told;
  }

  /// @param rule the one that it is a mutant of
  /// @return left out where the change makes a rule that does not run
  Compilation compile(RuleCompiler compiler, Rule rule) {
    return change.compile(compiler, rule);
  }

  /// Which events it judges otherwise, where a condition was changed.
  Optional<Difference> difference() {
    return difference;
  }
}
