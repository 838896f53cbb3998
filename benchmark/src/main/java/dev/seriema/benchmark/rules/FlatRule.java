package dev.seriema.benchmark.rules;

import dev.seriema.benchmark.rules.FlatCondition.AllOf;
import dev.seriema.benchmark.rules.FlatCondition.AnyOf;
import dev.seriema.benchmark.rules.FlatCondition.Not;
import dev.seriema.benchmark.rules.FlatCondition.Test;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.model.expression.EventQuery;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// A rule that any program can be given.
///
/// @param compiled the same rule as the engine runs it
public record FlatRule(String id, FlatCondition condition, Compiled compiled) {

  /// @return empty for a rule that asks what only some programs can be asked: several events,
  ///   computed values, networks, words, dates, regular expressions, nested objects
  public static Optional<FlatRule> of(Compiled rule) {
    if (!(rule.query() instanceof EventQuery query)) {
      return Optional.empty();
    }
    return Flattening.of(query.condition())
        .map(condition -> new FlatRule(rule.rule().id().id(), condition, rule));
  }

  /// The fields that some rules name, in order.
  public static SortedSet<String> fields(List<FlatRule> rules) {
    SortedSet<String> fields = new TreeSet<>();
    rules.forEach(rule -> collect(rule.condition, fields));
    return fields;
  }

  private static void collect(FlatCondition condition, SortedSet<String> fields) {
    switch (condition) {
      case FlatCondition.Always _ -> {}
      case AllOf(var terms) -> terms.forEach(term -> collect(term, fields));
      case AnyOf(var terms) -> terms.forEach(term -> collect(term, fields));
      case Not(var operand) -> collect(operand, fields);
      case Test test -> fields.add(test.field());
    }
  }
}
