package dev.seriema.languages.kql;

import dev.seriema.languages.kql.syntax.Join;
import dev.seriema.languages.kql.syntax.KqlExpression;
import dev.seriema.languages.kql.syntax.KqlLiteral;
import dev.seriema.languages.kql.syntax.KqlValues;
import dev.seriema.languages.search.Alternatives;
import dev.seriema.languages.search.Conditions;
import dev.seriema.languages.search.LeafQueries;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.schema.FieldPath;
import java.util.List;
import java.util.Optional;

/// Lowers conditions. A part with a fault becomes a condition that never holds.
final class ConditionLowering {
  private final NestedPaths paths;
  private final LeafLowering leaves;

  /// @param diagnostics takes what is found
  ConditionLowering(KqlSettings settings, List<Diagnostic> diagnostics) {
    LeafQueries queries = new LeafQueries(settings.schema(), settings.now());
    FieldFaults faults = new FieldFaults(settings.schema(), diagnostics);
    this.paths = new NestedPaths(queries, faults);
    this.leaves = new LeafLowering(queries, faults);
  }

  /// @param inside the nested field whose objects are asked
  Condition condition(KqlExpression expression, Optional<FieldPath> inside) {
    return switch (expression) {
      case KqlExpression.Logical(var join, var terms, var span) -> {
        List<Condition> lowered = terms.stream().map(term -> condition(term, inside)).toList();
        yield join == Join.AND ? Conditions.allOf(lowered, span) : Conditions.anyOf(lowered, span);
      }
      case KqlExpression.Not(var operand, var span) ->
          Conditions.not(condition(operand, inside), span);
      case KqlExpression.Nested nested -> nested(nested, inside);
      case KqlExpression.Match(var field, KqlValues.One(var value, _), var span) ->
          leaves.match(field, value, inside, span);
      case KqlExpression.Match(var field, var values, _) -> values(field, values, inside);
      case KqlExpression.Range(var field, var comparison, var bound, var span) ->
          leaves.range(field, comparison, bound, inside, span);
      case KqlExpression.FreeText(var value, var span) -> leaves.freeText(value, inside, span);
      case KqlExpression.Unreadable(var span) -> new Condition.Always(false, span);
    };
  }

  /// What one field is asked by values.
  Condition values(KqlLiteral field, KqlValues values, Optional<FieldPath> inside) {
    return switch (values) {
      case KqlValues.One(var value, var span) -> leaves.match(field, value, inside, span);
      case KqlValues.Logical(var join, var terms, var span) -> {
        List<Condition> lowered = terms.stream().map(term -> values(field, term, inside)).toList();
        yield join == Join.AND
            ? Conditions.allOf(lowered, span)
            : Alternatives.anyOf(lowered, span);
      }
      case KqlValues.Not(var operand, var span) ->
          Conditions.not(values(field, operand, inside), span);
      case KqlValues.Unreadable(var span) -> new Condition.Always(false, span);
    };
  }

  private Condition nested(KqlExpression.Nested nested, Optional<FieldPath> inside) {
    SourceSpan span = nested.span();
    FieldPath path = NestedPaths.full(nested.path(), inside);
    return paths.check(nested.path(), path)
        ? new Condition.Nested(path, condition(nested.operand(), Optional.of(path)), span)
        : new Condition.Always(false, span);
  }
}
