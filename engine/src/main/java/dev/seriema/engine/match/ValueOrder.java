package dev.seriema.engine.match;

import dev.seriema.model.value.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The order of two values of one kind: numbers by size whether whole or not, texts by their UTF-8,
/// moments by time, addresses by their bits, `false` before `true`.
public final class ValueOrder {
  private ValueOrder() {}

  public static boolean isComparable(Value left, Value right) {
    return switch (left) {
      case Value.Text _ -> right instanceof Value.Text;
      case Value.Whole _, Value.Fraction _ ->
          right instanceof Value.Whole || right instanceof Value.Fraction;
      case Value.Truth _ -> right instanceof Value.Truth;
      case Value.Moment _ -> right instanceof Value.Moment;
      case Value.Address _ -> right instanceof Value.Address;
      case Value.Missing _ -> false;
    };
  }

  /// @throws IllegalArgumentException when the two are not comparable
  public static int compare(Value left, Value right) {
    if (left instanceof Value.Text(String a) && right instanceof Value.Text(String b)) {
      return Arrays.compareUnsigned(utf8(a), utf8(b));
    } else if (left instanceof Value.Whole(long a) && right instanceof Value.Whole(long b)) {
      return Long.compare(a, b);
    } else if (left instanceof Value.Fraction(double a)
        && right instanceof Value.Fraction(double b)) {
      return compare(a, b);
    } else if (left instanceof Value.Whole(long a) && right instanceof Value.Fraction(double b)) {
      return compare(a, b);
    } else if (left instanceof Value.Fraction(double a) && right instanceof Value.Whole(long b)) {
      return -compare(b, a);
    } else if (left instanceof Value.Truth(boolean a) && right instanceof Value.Truth(boolean b)) {
      return Boolean.compare(a, b);
    } else if (left instanceof Value.Moment(var a) && right instanceof Value.Moment(var b)) {
      return a.compareTo(b);
    } else if (left instanceof Value.Address(var a) && right instanceof Value.Address(var b)) {
      return a.compareTo(b);
    }
    throw new IllegalArgumentException(left + " and " + right + " have no order");
  }

  /// Zero has no sign here, as in a query.
  private static int compare(double left, double right) {
    return left == right ? 0 : Double.compare(left, right);
  }

  private static int compare(long left, double right) {
    if (Double.isNaN(right) || Double.isInfinite(right)) {
      return Double.compare(0, right);
    }
    return BigDecimal.valueOf(left).compareTo(new BigDecimal(right));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
