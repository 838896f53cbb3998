package dev.seriema.languages.eql;

import dev.seriema.languages.eql.function.Kind;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Field;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;

/// A value that something is done with, and what is known of it before there is an event.
sealed interface Operand {
  SourceSpan span();

  Kind kind();

  /// How it is computed for one event.
  Expression expression();

  /// @param field with the type that the schema gives, or [FieldType#UNKNOWN]
  record OfField(Field field, SourceSpan span) implements Operand {
    @Override
    public Kind kind() {
      return switch (field.type().family()) {
        case KEYWORD, TEXT -> Kind.TEXT;
        case WHOLE, FRACTION -> Kind.NUMBER;
        case BOOLEAN -> Kind.TRUTH;
        case DATE -> Kind.MOMENT;
        case IP -> Kind.ADDRESS;
        case NESTED, OTHER, UNKNOWN -> Kind.UNKNOWN;
      };
    }

    @Override
    public Expression expression() {
      return new Expression.FieldValue(field);
    }
  }

  /// The same value for every event; missing for `null`, for an optional field that does not exist,
  /// and for what is computed from them.
  record OfConstant(Value value, SourceSpan span) implements Operand {
    @Override
    public Kind kind() {
      return Kind.of(value);
    }

    @Override
    public Expression expression() {
      return new Expression.Constant(value);
    }
  }

  record Computed(Expression expression, Kind kind, SourceSpan span) implements Operand {}

  /// What was reported as faulty; nothing more is said of it.
  record Faulty(SourceSpan span) implements Operand {
    @Override
    public Kind kind() {
      return Kind.UNKNOWN;
    }

    @Override
    public Expression expression() {
      return new Expression.Constant(Value.missing());
    }
  }
}
