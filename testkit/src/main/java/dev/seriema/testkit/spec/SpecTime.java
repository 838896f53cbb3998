package dev.seriema.testkit.spec;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Moments of a page, counted from a fixed start: `0s`, `250ms`, `5s`, `1m30s`, `2h`.
public final class SpecTime {
  /// What `0s` means in all pages.
  public static final Instant START = Instant.parse("2026-03-15T12:00:00Z");

  private static final Pattern PARTS = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private SpecTime() {}

  /// @return empty where the text is no such time
  public static Optional<Instant> read(String text) {
    if (!text.matches("(" + PARTS.pattern() + ")+")) {
      return Optional.empty();
    }
    Instant time = START;
    for (MatchResult part : PARTS.matcher(text).results().toList()) {
      time = time.plus(part(part));
    }
    return Optional.of(time);
  }

  private static Duration part(MatchResult part) {
    return Objects.requireNonNull(UNITS.get(part.group(2)))
        .multipliedBy(Long.parseLong(part.group(1)));
  }
}
