package dev.seriema.languages.eql;

import dev.seriema.languages.eql.syntax.Children;
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
      case EqlExpression.FieldName(var name, var optional, var span) ->
          Stream.of(new FieldReference(new FieldPath(name), optional, span));
      case EqlExpression other -> in(Children.of(other));
    };
  }

  private static Stream<FieldReference> in(List<? extends EqlExpression> expressions) {
    return expressions.stream().flatMap(FieldReferences::in);
  }
}
