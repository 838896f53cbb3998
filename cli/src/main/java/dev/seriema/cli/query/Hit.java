package dev.seriema.cli.query;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A hit and where it stands in order.
///
/// @param time in nanoseconds since 1970; [#NO_TIME] sorts behind all others
/// @param tiebreaker orders hits of one moment: numbers by size before texts; null behind both
/// @param arrival counts hits in the order of the input
/// @param text as it will be shown, without a line end
public record Hit(long time, @Nullable Tiebreaker tiebreaker, long arrival, String text) {
  public static final long NO_TIME = Long.MAX_VALUE;

  static final Comparator<Hit> ORDER =
      Comparator.comparingLong(Hit::time)
          .thenComparing(Hit::tiebreaker, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparingLong(Hit::arrival);

  /// The value of a tiebreaker field.
  ///
  /// @param number zero for a text
  /// @param text empty for a number
  public record Tiebreaker(boolean isText, double number, String text)
      implements Comparable<Tiebreaker> {
    private static final Comparator<Tiebreaker> ORDER =
        Comparator.comparing(Tiebreaker::isText)
            .thenComparingDouble(Tiebreaker::number)
            .thenComparing(Tiebreaker::text);

    public static Tiebreaker of(double number) {
      return new Tiebreaker(false, number, "");
    }

    public static Tiebreaker of(String text) {
      return new Tiebreaker(true, 0, text);
    }

    @Override
    public int compareTo(Tiebreaker other) {
      return ORDER.compare(this, other);
    }
  }
}
