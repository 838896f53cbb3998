package dev.seriema.languages.kql;

import dev.seriema.languages.kql.syntax.Join;
import dev.seriema.languages.kql.syntax.KqlExpression;
import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.languages.kql.syntax.KqlValues;
import dev.seriema.languages.search.Conditions;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import java.util.List;
import java.util.Optional;

/// Keeps the shape of a query: each part that is no connective is lowered by itself. What stands in
/// braces is one part, since one object has to fit all of it.
final class Clauses {
  private final ConditionLowering lowering;

  Clauses(ConditionLowering lowering) {
    this.lowering = lowering;
  }

  Clause of(KqlExpression expression) {
    return switch (expression) {
      case KqlExpression.Logical(var join, var terms, var span) ->
          new Clause.Group(join(join), terms.stream().map(this::of).toList(), span);
      case KqlExpression.Not(var operand, var span) -> new Clause.Not(of(operand), span);
      case KqlExpression.Match(_, KqlValues.One _, var span) -> leaf(expression, span);
      case KqlExpression.Match(var field, var values, _) -> of(field, values);
      case KqlExpression.Nested _,
          KqlExpression.Range _,
          KqlExpression.FreeText _,
          KqlExpression.Unreadable _ ->
          leaf(expression, expression.span());
    };
  }

  /// A query that every event matches.
  static Clause ofEvery(SourceSpan span) {
    return leaf(new Condition.Always(true, span), span);
  }

  private Clause of(KqlLiteral field, KqlValues values) {
    return switch (values) {
      case KqlValues.Logical(var join, var terms, var span) ->
          new Clause.Group(join(join), terms.stream().map(term -> of(field, term)).toList(), span);
      case KqlValues.Not(var operand, var span) -> new Clause.Not(of(field, operand), span);
      case KqlValues.One _, KqlValues.Unreadable _ ->
          leaf(lowering.values(field, values, Optional.empty()), values.span());
    };
  }

  private Clause leaf(KqlExpression expression, SourceSpan span) {
    return leaf(lowering.condition(expression, Optional.empty()), span);
  }

  private static Clause leaf(Condition condition, SourceSpan span) {
    return new Clause.Leaf(condition, Conditions.not(condition, span), List.of(), span);
  }

  private static Clause.Join join(Join join) {
    return join == Join.AND ? Clause.Join.ALL : Clause.Join.ANY;
  }
}
