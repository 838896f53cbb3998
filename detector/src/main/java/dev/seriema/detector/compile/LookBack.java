package dev.seriema.detector.compile;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far back the events go that one run of a rule sees, as its `from` says it.
final class LookBack {
  private static final Pattern FROM = Pattern.compile("now-([0-9]{1,9})([smhd])");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS);

  private LookBack() {}

  /// @param from such as `now-9m`
  /// @return empty where it is said in another way, so that nothing is told of it
  static Optional<Duration> of(String from) {
    Matcher said = FROM.matcher(from);
    return said.matches()
        ? Optional.ofNullable(UNITS.get(said.group(2)))
            .map(unit -> unit.getDuration().multipliedBy(Long.parseLong(said.group(1))))
        : Optional.empty();
  }
}
