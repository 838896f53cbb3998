package dev.seriema.languages.eql;

import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.languages.eql.syntax.StagePart;
import dev.seriema.languages.field.FieldReference;
import dev.seriema.model.schema.FieldPath;
import java.util.List;
import java.util.stream.Stream;

/// Finds the fields that a query reads, in order of their place.
final class FieldReferences {
  private FieldReferences() {}

  static Stream<FieldReference> in(EqlQuery query) {
    return switch (query) {
      case EqlQuery.Single(var event, _, _) -> in(event.condition());
      case EqlQuery.Sequence(var keys, _, var stages, var until, _, _) ->
          Stream.concat(
              in(keys),
              Stream.concat(stages.stream(), until.stream()).flatMap(FieldReferences::in));
      case EqlQuery.Sample(var keys, var stages, _, _) ->
          Stream.concat(in(keys), stages.stream().flatMap(FieldReferences::in));
    };
  }

  private static Stream<FieldReference> in(StagePart stage) {
    return Stream.concat(in(stage.event().condition()), in(stage.keys()));
  }

  private static Stream<FieldReference> in(EqlExpression expression) {
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

  private static Stream<FieldReference> in(List<? extends EqlExpression> expressions) {
    return expressions.stream().flatMap(FieldReferences::in);
  }
}
