package dev.seriema.catalog.symbolic;

import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Value;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/// Kinds of values that stand in a row: each has a place in it, a number, and a greater value has a
/// greater one. Nothing lies between two neighbours, so that `> 5` and `< 6` leave no whole number.
enum Scale {
  WHOLE(BigInteger.valueOf(Long.MIN_VALUE), BigInteger.valueOf(Long.MAX_VALUE)) {
    @Override
    Optional<BigInteger> place(Value value) {
      return value instanceof Value.Whole(long number)
          ? Optional.of(BigInteger.valueOf(number))
          : Optional.empty();
    }

    @Override
    Value at(BigInteger place) {
      return Value.of(place.longValueExact());
    }
  },
  /// Fractions that are held in 64 bits; zero has no sign.
  DOUBLE(ofDouble(-Double.MAX_VALUE), ofDouble(Double.MAX_VALUE)) {
    @Override
    Optional<BigInteger> place(Value value) {
      return value instanceof Value.Fraction(double number)
          ? Optional.of(ofDouble(number))
          : Optional.empty();
    }

    @Override
    Value at(BigInteger place) {
      long bits = place.abs().longValueExact();
      double size = Double.longBitsToDouble(bits);
      return Value.of(place.signum() < 0 ? -size : size);
    }
  },
  /// Fractions that are held in 32 bits.
  FLOAT(ofFloat(-Float.MAX_VALUE), ofFloat(Float.MAX_VALUE)) {
    @Override
    Optional<BigInteger> place(Value value) {
      return value instanceof Value.Fraction(double number) && (float) number == number
          ? Optional.of(ofFloat((float) number))
          : Optional.empty();
    }

    @Override
    Value at(BigInteger place) {
      float size = Float.intBitsToFloat(place.abs().intValueExact());
      return Value.of((double) (place.signum() < 0 ? -size : size));
    }
  },
  TRUTH(BigInteger.ZERO, BigInteger.ONE) {
    @Override
    Optional<BigInteger> place(Value value) {
      return value instanceof Value.Truth(boolean holds)
          ? Optional.of(holds ? BigInteger.ONE : BigInteger.ZERO)
          : Optional.empty();
    }

    @Override
    Value at(BigInteger place) {
      return Value.of(place.signum() > 0);
    }
  },
  /// Moments to the nanosecond, of the years 1 to 9999.
  MOMENT(
      nanoseconds(Instant.parse("0001-01-01T00:00:00Z")),
      nanoseconds(Instant.parse("9999-12-31T23:59:59.999999999Z"))) {
    @Override
    Optional<BigInteger> place(Value value) {
      return value instanceof Value.Moment(Instant instant)
          ? Optional.of(nanoseconds(instant))
          : Optional.empty();
    }

    @Override
    Value at(BigInteger place) {
      BigInteger[] parts = place.divideAndRemainder(BILLION);
      return new Value.Moment(
          Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValueExact()));
    }
  },
  ADDRESS(BigInteger.ZERO, BigInteger.TWO.pow(128).subtract(BigInteger.ONE)) {
    @Override
    Optional<BigInteger> place(Value value) {
      return value instanceof Value.Address(IpAddress address)
          ? Optional.of(bits(address))
          : Optional.empty();
    }

    @Override
    Value at(BigInteger place) {
      return new Value.Address(
          new IpAddress(place.shiftRight(Long.SIZE).longValue(), place.longValue()));
    }
  };

  private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000);

  private final BigInteger least;
  private final BigInteger greatest;

  Scale(BigInteger least, BigInteger greatest) {
    this.least = least;
    this.greatest = greatest;
  }

  BigInteger least() {
    return least;
  }

  BigInteger greatest() {
    return greatest;
  }

  /// @return empty for a value of another kind
  abstract Optional<BigInteger> place(Value value);

  /// The value at a place.
  abstract Value at(BigInteger place);

  static BigInteger bits(IpAddress address) {
    BigInteger mask = BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);
    return BigInteger.valueOf(address.high())
        .and(mask)
        .shiftLeft(Long.SIZE)
        .or(BigInteger.valueOf(address.low()).and(mask));
  }

  /// The bits of a finite number count up as it does, on each side of zero.
  private static BigInteger ofDouble(double number) {
    BigInteger size = BigInteger.valueOf(Double.doubleToLongBits(Math.abs(number)));
    return number < 0 ? size.negate() : size;
  }

  private static BigInteger ofFloat(float number) {
    BigInteger size = BigInteger.valueOf(Float.floatToIntBits(Math.abs(number)));
    return number < 0 ? size.negate() : size;
  }

  private static BigInteger nanoseconds(Instant instant) {
    return BigInteger.valueOf(instant.getEpochSecond())
        .multiply(BigInteger.valueOf(1_000_000_000))
        .add(BigInteger.valueOf(instant.getNano()));
  }
}
