package dev.seriema.catalog.exchange;

import dev.seriema.catalog.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Days as rule files write them, such as `2026/11/26`, in UTC.
final class Day {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

  private Day() {}

  static String written(LocalDate day) {
    return day.format(WRITTEN);
  }

  /// The day of a moment such as `created_at`; empty where it is not there or no moment.
  static Optional<String> of(JsonValue.Table table, String key) {
    return Values.text(table, key)
        .flatMap(text -> {
          try {
            return Optional.of(written(Instant.parse(text).atZone(ZoneOffset.UTC).toLocalDate()));
          } catch (DateTimeException _) {
            return Optional.empty();
          }
        });
  }
}
