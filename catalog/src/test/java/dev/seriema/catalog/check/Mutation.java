package dev.seriema.catalog.check;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.testkit.random.Chance;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/// A way to break sound rules that one check has to find, and no other.
///
/// @param code of the check
/// @param qualifies whether a rule can be broken so
/// @param breaking breaks it
record Mutation(
    DiagnosticCode code,
    Predicate<RuleText> qualifies,
    BiFunction<RuleText, Chance, RuleText.Broken> breaking) {

  /// One that takes no chances.
  static Mutation of(
      DiagnosticCode code,
      Predicate<RuleText> qualifies,
      Function<RuleText, RuleText.Broken> breaking) {
    return new Mutation(code, qualifies, (rule, _) -> breaking.apply(rule));
  }
}
