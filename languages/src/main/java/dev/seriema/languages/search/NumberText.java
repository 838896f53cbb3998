package dev.seriema.languages.search;

import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// Reads numbers of queries. A text is read up to [#LONGEST] characters.
final class NumberText {
  private static final int LONGEST = 400;
  private static final BigDecimal GREATEST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);

  /// Of a number beyond ten to this power only the sign and that it is so great matter.
  private static final int GREAT = 400;

  private NumberText() {}

  static Optional<BigDecimal> exact(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /// The number as a field of the type holds it.
  ///
  /// @return empty for what is no number or beyond all of them
  static Optional<Double> fraction(FieldType type, String text) {
    return exact(text)
        .map(number -> type == FieldType.FLOAT ? number.floatValue() : number.doubleValue())
        .filter(Double::isFinite);
  }

  static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  /// The greatest whole number that is not above a number.
  static BigDecimal floor(BigDecimal number) {
    if (isGreat(number)) {
      return number;
    }
    if (number.precision() - number.scale() < 1) {
      return number.signum() < 0 ? BigDecimal.ONE.negate() : BigDecimal.ZERO;
    }
    return number.setScale(0, RoundingMode.FLOOR);
  }

  /// A whole number as a bound for values: exact as far as a `long` goes.
  static Value bound(BigDecimal number) {
    if (isGreat(number)) {
      return Value.of(number.signum() < 0 ? -Double.MAX_VALUE : Double.MAX_VALUE);
    }
    return number.compareTo(GREATEST) <= 0 && number.compareTo(LEAST) >= 0
        ? Value.of(number.longValue())
        : Value.of(number.doubleValue());
  }

  /// Such a number has more digits than its text and is never written out.
  static boolean isGreat(BigDecimal number) {
    return (long) number.precision() - number.scale() > GREAT;
  }
}
