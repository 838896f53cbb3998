package dev.seriema.detector.compile;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times as rules write them: how long ago, such as `now-9m`, and how long, such as `5m`. What is
/// longer than 100,000 days is no time, as it cannot be counted in nanoseconds.
public final class RelativeTime {
  private static final Pattern AGO = Pattern.compile("now(?:-([0-9]{1,9})([smhdw]))?");
  private static final Pattern SPAN = Pattern.compile("([0-9]{1,9})([smhdw])");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", ChronoUnit.SECONDS.getDuration(),
          "m", ChronoUnit.MINUTES.getDuration(),
          "h", ChronoUnit.HOURS.getDuration(),
          "d", ChronoUnit.DAYS.getDuration(),
          "w", ChronoUnit.DAYS.getDuration().multipliedBy(7));

  private static final Duration LONGEST = Duration.ofDays(100_000);

  private RelativeTime() {}

  /// @param text such as `now-9m`, or `now`
  /// @return empty where it is said in another way, and for what is too long
  public static Optional<Duration> ago(String text) {
    Matcher said = AGO.matcher(text);
    if (!said.matches()) {
      return Optional.empty();
    }
    return said.group(1) == null ? Optional.of(Duration.ZERO) : duration(said);
  }

  /// @param text such as `5m`
  /// @return empty where it is said in another way, for no time at all and for what is too long
  public static Optional<Duration> span(String text) {
    Matcher said = SPAN.matcher(text);
    return said.matches() ? duration(said).filter(Duration::isPositive) : Optional.empty();
  }

  private static Optional<Duration> duration(Matcher said) {
    return Optional.ofNullable(UNITS.get(said.group(2)))
        .map(unit -> unit.multipliedBy(Long.parseLong(said.group(1))))
        .filter(duration -> duration.compareTo(LONGEST) <= 0);
  }
}
