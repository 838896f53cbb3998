package dev.seriema.detector.alert;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Numbers as Kibana reads and writes them: those of JavaScript.
final class ScriptNumbers {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

  private static final Pattern OTHER_BASE =
      Pattern.compile("0(?:[xX][0-9a-fA-F]{1,15}|[oO][0-7]{1,20}|[bB][01]{1,62})");

  /// The greatest whole number up to which each has a value of its own.
  private static final double GREATEST_SAFE = 9_007_199_254_740_991.0;

  /// What is written with an exponent: numbers from here on.
  private static final double LARGE = 1e21;

  /// And numbers below this.
  private static final double SMALL = 1e-6;

  private ScriptNumbers() {}

  /// The number that a text means: blanks around it do no harm, and blanks alone are zero.
  ///
  /// @return empty where it is none, or not finite
  static OptionalDouble parse(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return OptionalDouble.of(0);
    }
    if (DECIMAL.matcher(stripped).matches()) {
      double number = Double.parseDouble(stripped);
      return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
    return OTHER_BASE.matcher(stripped).matches()
        ? OptionalDouble.of(
            (double) Long.parseLong(stripped.substring(2), base(stripped.charAt(1))))
        : OptionalDouble.empty();
  }

  /// Whether it is whole and no other whole number has the same value.
  static boolean isSafeInteger(double number) {
    return number == Math.rint(number) && Math.abs(number) <= GREATEST_SAFE;
  }

  /// The number as text.
  ///
  /// @param number finite
  static String text(double number) {
    if (number == 0) {
      return "0";
    }
    BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    double size = Math.abs(number);
    return size >= SMALL && size < LARGE ? exact.toPlainString() : withExponent(exact);
  }

  private static String withExponent(BigDecimal number) {
    String digits = number.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - number.scale();
    return (number.signum() < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + (exponent < 0 ? "e-" : "e+")
        + Math.abs(exponent);
  }

  private static int base(char mark) {
    return switch (mark) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      default -> 2;
    };
  }
}
