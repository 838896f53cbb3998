package dev.seriema.engine.match;

import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;

/// Which whole numbers a type holds, as an index does: a number beyond its range has no value, and
/// a fraction is cut off first. Only `unsigned_long` takes no fraction.
///
/// An `unsigned_long` from 2^63 on is a [Value.Fraction], the nearest there is. Whole constants of
/// a query lie below, so that comparing with them stays exact.
final class WholeNumbers {
  /// No type holds a number with more digits.
  private static final int MOST_DIGITS = 20;

  private static final BigInteger BEYOND_UNSIGNED = BigInteger.TWO.pow(Long.SIZE);

  private WholeNumbers() {}

  static Value of(FieldType type, BigDecimal number) {
    // The digits before the point are counted first: writing out `1e-999999999` would take hours.
    long digits = number.precision() - (long) number.scale();
    if (digits > MOST_DIGITS && number.signum() != 0) {
      return Value.missing();
    }
    BigInteger whole =
        digits <= 0 || number.signum() == 0 ? BigInteger.ZERO : number.toBigInteger();
    if (type != FieldType.UNSIGNED_LONG) {
      return whole.bitLength() < Long.SIZE ? within(type, whole.longValue()) : Value.missing();
    }
    boolean isHeld =
        whole.signum() >= 0
            && whole.compareTo(BEYOND_UNSIGNED) < 0
            && number.compareTo(new BigDecimal(whole)) == 0;
    if (!isHeld) {
      return Value.missing();
    }
    return whole.bitLength() < Long.SIZE
        ? Value.of(whole.longValue())
        : Value.of(whole.doubleValue());
  }

  /// The number where the type holds it.
  static Value within(FieldType type, long number) {
    boolean isHeld =
        (type != FieldType.BYTE || number == (byte) number)
            && (type != FieldType.SHORT || number == (short) number)
            && (type != FieldType.INTEGER || number == (int) number)
            && (type != FieldType.UNSIGNED_LONG || number >= 0);
    return isHeld ? Value.of(number) : Value.missing();
  }
}
