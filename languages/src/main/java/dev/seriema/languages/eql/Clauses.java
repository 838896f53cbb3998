package dev.seriema.languages.eql;

import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.EqlExpression.Join;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Clause.Quantity;
import java.util.ArrayList;
import java.util.List;

/// Keeps the shape of a query that is sound: each part that is no connective is lowered by itself,
/// once as it is written and once as a negation above it would have it.
final class Clauses {
  private final Lowering lowering;

  Clauses(Lowering lowering) {
    this.lowering = lowering;
  }

  Clause of(EqlExpression expression) {
    return switch (expression) {
      case EqlExpression.Logical(var join, var terms, var span) ->
          new Clause.Group(
              join == Join.AND ? Clause.Join.ALL : Clause.Join.ANY,
              terms.stream().map(this::of).toList(),
              span);
      case EqlExpression.Not(var operand, var span) -> new Clause.Not(of(operand), span);
      case EqlExpression.Compare(var left, _, var right, _) -> leaf(expression, left, right);
      case EqlExpression.Match(var left, _, _, _, _) -> leaf(expression, left);
      case EqlExpression.In(var left, _, _, _, _) -> leaf(expression, left);
      case EqlExpression.Call(_, _, var arguments, _, _) ->
          leaf(expression, arguments.toArray(EqlExpression[]::new));
      case EqlExpression.FieldName _,
          EqlExpression.TruthLiteral _,
          EqlExpression.NullLiteral _,
          EqlExpression.Arithmetic _,
          EqlExpression.Signed _,
          EqlExpression.TextLiteral _,
          EqlExpression.NumberLiteral _,
          EqlExpression.Unreadable _ ->
          leaf(expression);
    };
  }

  private Clause leaf(EqlExpression expression, EqlExpression... operands) {
    List<Quantity> quantities = new ArrayList<>();
    for (EqlExpression operand : operands) {
      collect(operand, quantities);
    }
    return new Clause.Leaf(
        lowering.conditions().condition(expression, false, Layer.PLAIN),
        lowering.conditions().condition(expression, true, Layer.PLAIN),
        quantities,
        expression.span());
  }

  private void collect(EqlExpression expression, List<Quantity> quantities) {
    switch (expression) {
      case EqlExpression.Arithmetic(var left, _, var right, _) -> {
        collect(left, quantities);
        collect(right, quantities);
        add(expression, quantities);
      }
      case EqlExpression.Signed(_, var operand, _) -> {
        collect(operand, quantities);
        add(expression, quantities);
      }
      case EqlExpression.Call(_, _, var arguments, _, _) -> {
        arguments.forEach(argument -> collect(argument, quantities));
        add(expression, quantities);
      }
      case EqlExpression.Logical _,
          EqlExpression.Not _,
          EqlExpression.Compare _,
          EqlExpression.Match _,
          EqlExpression.In _ ->
          add(expression, quantities);
      case EqlExpression.FieldName _,
          EqlExpression.TextLiteral _,
          EqlExpression.NumberLiteral _,
          EqlExpression.TruthLiteral _,
          EqlExpression.NullLiteral _,
          EqlExpression.Unreadable _ -> {}
    }
  }

  private void add(EqlExpression expression, List<Quantity> quantities) {
    if (lowering.operands().operand(expression)
        instanceof Operand.Computed(var computed, _, var span)) {
      quantities.add(new Quantity(computed, span));
    }
  }
}
