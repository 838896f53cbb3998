package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.EventPart;
import dev.seriema.languages.lint.OneLine;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import java.util.Optional;

/// What a query asks of one event, as lints look at it.
///
/// @param text the whole query
/// @param categoryField the field that the word before `where` is compared with
public record LintedQuery(
    String text, EventPart event, Schema schema, FieldPath categoryField, PartLowering lowering) {
  /// Lowers one part of the query by itself.
  @FunctionalInterface
  public interface PartLowering {
    /// @param negated whether the opposite of the part is wanted
    /// @return empty for a part with a fault
    Optional<Condition> lower(EqlExpression part, boolean negated);
  }

  Optional<FieldDefinition> definition(EqlExpression.FieldName name) {
    return schema.field(new FieldPath(name.name()));
  }

  /// What stands at a place, without its ends if it is long, on one line.
  String shown(SourceSpan span) {
    return OneLine.of(written(span));
  }

  /// Exactly what stands at a place.
  String written(SourceSpan span) {
    return text.substring(span.start(), span.end());
  }
}
