package dev.seriema.catalog.overlap;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import java.util.List;

/// Conditions without their places in a query, so that two that say the same are equal.
final class Placeless {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);

  private Placeless() {}

  static Condition of(Condition condition) {
    return switch (condition) {
      case Condition.Always(boolean holds, _) -> new Condition.Always(holds, NOWHERE);
      case Condition.Test(var field, var predicate, _) ->
          new Condition.Test(field, predicate, NOWHERE);
      case Condition.Compare(var left, var comparison, var right, _) ->
          new Condition.Compare(of(left), comparison, of(right), NOWHERE);
      case Condition.Satisfies(var expression, var predicate, _) ->
          new Condition.Satisfies(of(expression), predicate, NOWHERE);
      case Condition.Holds(var expression, _) -> new Condition.Holds(of(expression), NOWHERE);
      case Condition.IsMissing(var expression, _) ->
          new Condition.IsMissing(of(expression), NOWHERE);
      case Condition.Nested(var path, var inner, _) ->
          new Condition.Nested(path, of(inner), NOWHERE);
      case Condition.SomeField(var questions, _) -> new Condition.SomeField(questions, NOWHERE);
      case Condition.Not(var operand, _) -> new Condition.Not(of(operand), NOWHERE);
      case Condition.AllOf(var terms, _) -> new Condition.AllOf(of(terms), NOWHERE);
      case Condition.AnyOf(var terms, _) -> new Condition.AnyOf(of(terms), NOWHERE);
    };
  }

  private static List<Condition> of(List<Condition> terms) {
    return terms.stream().map(Placeless::of).toList();
  }

  private static Expression of(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> constant;
      case Expression.FieldValue value -> value;
      case Expression.Call(var function, var arguments) ->
          new Expression.Call(function, arguments.stream().map(Placeless::of).toList());
      case Expression.Truth(var condition) -> new Expression.Truth(of(condition));
    };
  }
}
