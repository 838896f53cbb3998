package dev.seriema.languages.kql;

import dev.seriema.languages.field.FieldReference;
import dev.seriema.languages.kql.syntax.KqlExpression;
import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.model.schema.FieldPath;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the places of a condition that name a field. Patterns of names name none.
final class FieldReferences {
  private FieldReferences() {}

  /// @param inside the nested field in whose braces the condition stands
  static Stream<FieldReference> in(KqlExpression expression, Optional<FieldPath> inside) {
    return switch (expression) {
      case KqlExpression.Logical(_, var terms, _) ->
          terms.stream().flatMap(term -> in(term, inside));
      case KqlExpression.Not(var operand, _) -> in(operand, inside);
      case KqlExpression.Nested(var path, var operand, _) ->
          Stream.concat(of(path, inside), in(operand, Optional.of(NestedPaths.full(path, inside))));
      case KqlExpression.Match(var field, _, _) -> of(field, inside);
      case KqlExpression.Range(var field, _, _, _) -> of(field, inside);
      case KqlExpression.FreeText _, KqlExpression.Unreadable _ -> Stream.of();
    };
  }

  private static Stream<FieldReference> of(KqlLiteral name, Optional<FieldPath> inside) {
    return name.isPattern() || name.text().isEmpty()
        ? Stream.of()
        : Stream.of(new FieldReference(NestedPaths.full(name, inside), false, name.span()));
  }
}
