package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.Children;
import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.EqlExpression.FieldName;
import dev.seriema.languages.eql.syntax.EqlExpression.NumberLiteral;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.Optional;

/// A number that no value of a field's type can be, or that the type holds as another one.
final class NumberOutOfRange {
  private record Range(double least, double most) {}

  private final LintedQuery query;
  private final Findings findings;

  private NumberOutOfRange(LintedQuery query, Findings findings) {
    this.query = query;
    this.findings = findings;
  }

  static void check(LintedQuery query, Findings findings) {
    new NumberOutOfRange(query, findings).visit(query.event().condition());
  }

  private void visit(EqlExpression expression) {
    switch (expression) {
      case EqlExpression.Compare(FieldName field, var comparison, var right, _) ->
          check(field, right, isEquality(comparison));
      case EqlExpression.Compare(var left, var comparison, FieldName field, _) ->
          check(field, left, isEquality(comparison));
      case EqlExpression.In(FieldName field, _, _, var items, _) ->
          items.forEach(item -> check(field, item, true));
      case EqlExpression other -> Children.of(other).forEach(this::visit);
    }
  }

  private static boolean isEquality(Comparison comparison) {
    return comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL;
  }

  /// @param equal whether the number has to be met exactly; a bound may lie between two values
  private void check(FieldName field, EqlExpression written, boolean equal) {
    Optional<FieldType> type = query.definition(field).map(FieldDefinition::type);
    Optional<Value> number = number(written);
    if (type.isPresent() && number.isPresent()) {
      label(type.get(), number.get(), equal)
          .ifPresent(label ->
              findings.add(
                  Diagnostic.of(
                          EqlFault.NUMBER_OUT_OF_RANGE,
                          written.span(),
                          "`" + field.name() + "` is never `" + query.shown(written.span()) + "`")
                      .withLabel(label)));
    }
  }

  private static Optional<Value> number(EqlExpression written) {
    return switch (written) {
      case NumberLiteral(var number, _) -> Optional.of(number);
      case EqlExpression.Signed(var negative, NumberLiteral(var number, _), _) ->
          Optional.of(negative ? negated(number) : number);
      case EqlExpression _ -> Optional.empty();
    };
  }

  private static Value negated(Value number) {
    return switch (number) {
      case Value.Whole(var whole) -> Value.of(-whole);
      case Value.Fraction(var fraction) -> Value.of(-fraction);
      case Value.Text _, Value.Truth _, Value.Moment _, Value.Address _, Value.Missing _ ->
          throw new IllegalArgumentException("no number: " + number);
    };
  }

  /// Why a field of the type is never the number.
  private static Optional<String> label(FieldType type, Value number, boolean equal) {
    Optional<Range> range = range(type);
    double size =
        number instanceof Value.Whole(var whole) ? whole : ((Value.Fraction) number).number();
    if (range.isPresent() && (size < range.get().least() || size > range.get().most())) {
      return Optional.of("the field is of type `" + type.mappingName() + "`");
    }
    if (!equal) {
      return Optional.empty();
    }
    if (type.family() == FieldType.Family.WHOLE && size != Math.rint(size)) {
      return Optional.of("the field holds whole numbers");
    }
    return number instanceof Value.Whole(var exact) && isRounded(type, exact)
        ? Optional.of(
            "a field of type `" + type.mappingName() + "` holds `" + held(type, exact) + "`")
        : Optional.empty();
  }

  private static Optional<Range> range(FieldType type) {
    return switch (type) {
      case BYTE -> Optional.of(new Range(Byte.MIN_VALUE, Byte.MAX_VALUE));
      case SHORT -> Optional.of(new Range(Short.MIN_VALUE, Short.MAX_VALUE));
      case INTEGER -> Optional.of(new Range(Integer.MIN_VALUE, Integer.MAX_VALUE));
      case LONG -> Optional.of(new Range(Long.MIN_VALUE, Long.MAX_VALUE));
      case UNSIGNED_LONG -> Optional.of(new Range(0, 0x1p64));
      case HALF_FLOAT -> Optional.of(new Range(-65504, 65504));
      case FLOAT -> Optional.of(new Range(-Float.MAX_VALUE, Float.MAX_VALUE));
      case FieldType _ -> Optional.empty();
    };
  }

  private static boolean isRounded(FieldType type, long number) {
    return List.of(FieldType.FLOAT, FieldType.DOUBLE).contains(type)
        && held(type, number) != number;
  }

  private static long held(FieldType type, long number) {
    return type == FieldType.FLOAT ? (long) (float) number : (long) (double) number;
  }
}
