package dev.seriema.benchmark.report;

import dev.seriema.benchmark.measure.Spread;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// How figures are written: to the digits that mean something.
public final class Figures {
  private Figures() {}

  /// Something that was counted, such as `1,418`.
  public static String count(long figure) {
    return format("%,d", figure);
  }

  /// A rate or a ratio, such as `174,740`; of small ones as much as tells them apart.
  public static String of(double figure) {
    double size = Math.abs(figure);
    if (size == 0 || size >= 99.95) {
      return format("%,.0f", figure);
    }
    if (size >= 9.995) {
      return format("%.1f", figure);
    }
    return format(size >= 0.095 ? "%.2f" : "%.3f", figure);
  }

  /// Least and most, such as `0.51-0.53`.
  public static String range(Spread spread) {
    return range(spread, Figures::of);
  }

  public static String range(Spread spread, DoubleFunction<String> figure) {
    return figure.apply(spread.least()) + "-" + figure.apply(spread.most());
  }

  private static String format(String pattern, Object figure) {
    return String.format(Locale.ROOT, pattern, figure);
  }
}
