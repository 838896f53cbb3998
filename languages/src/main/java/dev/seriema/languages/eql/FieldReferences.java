package dev.seriema.languages.eql;

import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.field.FieldReference;
import dev.seriema.model.schema.FieldPath;
import java.util.List;
import java.util.stream.Stream;

/// Finds the fields that an expression reads, in order of their place.
final class FieldReferences {
  private FieldReferences() {}

  static Stream<FieldReference> in(EqlExpression expression) {
    return switch (expression) {
      case EqlExpression.Logical(_, var terms, _) -> in(terms);
      case EqlExpression.Not(var operand, _) -> in(operand);
      case EqlExpression.Compare(var left, _, var right, _) -> in(List.of(left, right));
      case EqlExpression.Match(var left, _, var patterns, _, _) ->
          Stream.concat(in(left), in(patterns));
      case EqlExpression.In(var left, _, _, var items, _) -> Stream.concat(in(left), in(items));
      case EqlExpression.Arithmetic(var left, _, var right, _) -> in(List.of(left, right));
      case EqlExpression.Signed(_, var operand, _) -> in(operand);
      case EqlExpression.Call(_, _, var arguments, _, _) -> in(arguments);
      case EqlExpression.FieldName(var name, var optional, var span) ->
          Stream.of(new FieldReference(new FieldPath(name), optional, span));
      case EqlExpression.TextLiteral _,
          EqlExpression.NumberLiteral _,
          EqlExpression.TruthLiteral _,
          EqlExpression.NullLiteral _,
          EqlExpression.Unreadable _ ->
          Stream.empty();
    };
  }

  private static Stream<FieldReference> in(List<EqlExpression> expressions) {
    return expressions.stream().flatMap(FieldReferences::in);
  }
}
