package dev.seriema.languages.lint;

import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import java.util.List;
import java.util.function.BiPredicate;

/// Whether two conditions say the same in the same way, wherever they stand in their queries. Both
/// are lowered against the same schema.
record SameCondition(Effort effort) {
  boolean holds(Condition one, Condition other) {
    if (!effort.spend(1)) {
      return false;
    }
    return switch (one) {
      case Condition.Always(var holds, _) ->
          other instanceof Condition.Always(var otherHolds, _) && holds == otherHolds;
      case Condition.Test(var field, var predicate, _) ->
          other instanceof Condition.Test(var otherField, var otherPredicate, _)
              && field.equals(otherField)
              && predicate.equals(otherPredicate);
      case Condition.Compare(var left, var comparison, var right, _) ->
          other instanceof Condition.Compare(var otherLeft, var otherComparison, var otherRight, _)
              && comparison == otherComparison
              && same(left, otherLeft)
              && same(right, otherRight);
      case Condition.Satisfies(var expression, var predicate, _) ->
          other instanceof Condition.Satisfies(var otherExpression, var otherPredicate, _)
              && predicate.equals(otherPredicate)
              && same(expression, otherExpression);
      case Condition.Holds(var expression, _) ->
          other instanceof Condition.Holds(var otherExpression, _)
              && same(expression, otherExpression);
      case Condition.IsMissing(var expression, _) ->
          other instanceof Condition.IsMissing(var otherExpression, _)
              && same(expression, otherExpression);
      case Condition.Nested(var path, var inner, _) ->
          other instanceof Condition.Nested(var otherPath, var otherInner, _)
              && path.equals(otherPath)
              && holds(inner, otherInner);
      case Condition.SomeField(var questions, _) ->
          other instanceof Condition.SomeField(var otherQuestions, _)
              && questions.pattern().equals(otherQuestions.pattern())
              && questions.predicates().equals(otherQuestions.predicates());
      case Condition.Not(var operand, _) ->
          other instanceof Condition.Not(var otherOperand, _) && holds(operand, otherOperand);
      case Condition.AllOf(var terms, _) ->
          other instanceof Condition.AllOf(var otherTerms, _)
              && all(terms, otherTerms, this::holds);
      case Condition.AnyOf(var terms, _) ->
          other instanceof Condition.AnyOf(var otherTerms, _)
              && all(terms, otherTerms, this::holds);
    };
  }

  private boolean same(Expression one, Expression other) {
    return switch (one) {
      case Expression.Constant constant -> constant.equals(other);
      case Expression.FieldValue value -> value.equals(other);
      case Expression.Call(var function, var arguments) ->
          other instanceof Expression.Call(var otherFunction, var otherArguments)
              && function.equals(otherFunction)
              && all(arguments, otherArguments, this::same);
      case Expression.Truth(var condition) ->
          other instanceof Expression.Truth(var otherCondition) && holds(condition, otherCondition);
    };
  }

  private static <T> boolean all(List<T> some, List<T> others, BiPredicate<T, T> same) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!same.test(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }
}
