package dev.seriema.catalog.check.time;

import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.detector.compile.RelativeTime;
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

  public static RuleTimes of(WrittenRule rule) {
    Optional<Duration> from = said(rule, "from", USUAL_FROM, RuleTimes::beforeNow);
    Optional<Duration> to = said(rule, "to", Duration.ZERO, RelativeTime::ago);
    return new RuleTimes(
        from.flatMap(start -> to.map(start::minus)).filter(time -> !time.isNegative()),
        said(rule, "interval", USUAL_INTERVAL, RelativeTime::amount));
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
    return RelativeTime.ago(moment).filter(_ -> !moment.equals("now"));
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
