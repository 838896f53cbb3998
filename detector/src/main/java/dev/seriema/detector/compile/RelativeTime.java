package dev.seriema.detector.compile;

import java.time.Duration;
import java.util.Optional;

/// Times as rules write them: how long ago, such as `now-9m`, and how long, such as `5m`. A month
/// counts 30 days and a year 365, as a time that has no date cannot say which they are.
public final class RelativeTime {
  private static final String NOW = "now";
  private static final String BEFORE_NOW = "now-";
  private static final int MOST_DIGITS = 9;

  /// What is longer cannot be counted in nanoseconds.
  private static final Duration LONGEST = Duration.ofDays(100_000);

  private RelativeTime() {}

  /// @param text such as `now-9m`, or `now`
  /// @return empty where it is said in another way, and for more than 100,000 days
  public static Optional<Duration> ago(String text) {
    if (text.equals(NOW)) {
      return Optional.of(Duration.ZERO);
    }
    return text.startsWith(BEFORE_NOW)
        ? amount(text.substring(BEFORE_NOW.length())).filter(RelativeTime::canBeCounted)
        : Optional.empty();
  }

  /// @param text such as `5m`
  /// @return empty where it is said in another way, for no time at all and for more than 100,000
  ///   days
  public static Optional<Duration> span(String text) {
    return amount(text).filter(Duration::isPositive).filter(RelativeTime::canBeCounted);
  }

  /// @param text such as `5m`, or `0s`; however long
  /// @return empty where it is said in another way, or with more than nine digits
  public static Optional<Duration> amount(String text) {
    int digits = text.length() - 1;
    if (digits < 1 || digits > MOST_DIGITS) {
      return Optional.empty();
    }
    long number = 0;
    for (int i = 0; i < digits; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return Optional.empty();
      }
      number = 10 * number + digit;
    }
    Duration unit = unit(text.charAt(digits));
    return unit.isZero() ? Optional.empty() : Optional.of(unit.multipliedBy(number));
  }

  private static boolean canBeCounted(Duration time) {
    return time.compareTo(LONGEST) <= 0;
  }

  private static Duration unit(char letter) {
    return switch (letter) {
      case 'y' -> Duration.ofDays(365);
      case 'M' -> Duration.ofDays(30);
      case 'w' -> Duration.ofDays(7);
      case 'd' -> Duration.ofDays(1);
      case 'h', 'H' -> Duration.ofHours(1);
      case 'm' -> Duration.ofMinutes(1);
      case 's' -> Duration.ofSeconds(1);
      default -> Duration.ZERO;
    };
  }
}
