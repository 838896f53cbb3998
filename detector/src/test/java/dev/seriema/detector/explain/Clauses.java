package dev.seriema.detector.explain;

import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import java.util.List;

/// Conditions as somebody would have written them, for tests.
final class Clauses {
  private Clauses() {}

  static Clause of(Condition condition) {
    return switch (condition) {
      case Condition.Not(var operand, var span) -> new Clause.Not(of(operand), span);
      case Condition.AllOf(var terms, var span) ->
          new Clause.Group(Clause.Join.ALL, terms.stream().map(Clauses::of).toList(), span);
      case Condition.AnyOf(var terms, var span) ->
          new Clause.Group(Clause.Join.ANY, terms.stream().map(Clauses::of).toList(), span);
      case Condition.Always _,
          Condition.Test _,
          Condition.Compare _,
          Condition.Satisfies _,
          Condition.Holds _,
          Condition.IsMissing _,
          Condition.Nested _,
          Condition.SomeField _ ->
          new Clause.Leaf(
              condition,
              new Condition.Not(condition, condition.span()),
              List.of(),
              condition.span());
    };
  }
}
