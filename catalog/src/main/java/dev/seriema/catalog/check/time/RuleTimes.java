package dev.seriema.catalog.check.time;

import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.SourceSpan;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// When a rule runs and how much each run sees, with what holds where the rule does not say.
///
/// @param lookBack from `from` to `to`; empty where one of them is not told from now, or `to` is
///   first
/// @param interval from one run to the next; empty where it has another form
public record RuleTimes(Optional<Duration> lookBack, Optional<Duration> interval) {
  private static final Duration USUAL_FROM = Duration.ofMinutes(6);
  private static final Duration USUAL_INTERVAL = Duration.ofMinutes(5);
  private static final int MOST_DIGITS = 9;

  public static RuleTimes of(WrittenRule rule) {
    Optional<Duration> from = said(rule, "from", USUAL_FROM, RuleTimes::beforeNow);
    Optional<Duration> to = said(rule, "to", Duration.ZERO, RuleTimes::nowOrBefore);
    return new RuleTimes(
        from.flatMap(start -> to.map(start::minus)).filter(time -> !time.isNegative()),
        said(rule, "interval", USUAL_INTERVAL, RuleTimes::amount));
  }

  private static Optional<Duration> said(
      WrittenRule rule, String key, Duration usual, Function<String, Optional<Duration>> reading) {
    return rule.has(key)
        ? rule.text(key).map(WrittenText::value).flatMap(reading)
        : Optional.of(usual);
  }

  /// Where a rule says one of its times; where it says nothing, where the rule begins.
  static SourceSpan place(WrittenRule rule, String key) {
    return rule.text(key).map(WrittenText::span).orElseGet(() -> rule.keySpan(key));
  }

  /// How long before now a moment is that is written like `now-6m`.
  ///
  /// @return empty where it is written in another way
  public static Optional<Duration> beforeNow(String moment) {
    return moment.startsWith("now-") ? amount(moment.substring("now-".length())) : Optional.empty();
  }

  private static Optional<Duration> nowOrBefore(String moment) {
    return moment.equals("now") ? Optional.of(Duration.ZERO) : beforeNow(moment);
  }

  /// An amount like `6m`: years, months, weeks, days, hours, minutes or seconds; a month counts 30
  /// days and a year 365.
  ///
  /// @return empty where it is written in another way, or with more than nine digits
  static Optional<Duration> amount(String text) {
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

  /// A time in the largest unit that it is whole in, such as `90m`.
  static String written(Duration time) {
    long seconds = time.toSeconds();
    if (seconds % 3600 == 0 && seconds != 0) {
      return seconds / 3600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }

  /// A time in whole minutes, as an author would write it, rounded up.
  static String minutes(Duration time) {
    return Math.ceilDiv(time.toSeconds(), 60) + "m";
  }
}
