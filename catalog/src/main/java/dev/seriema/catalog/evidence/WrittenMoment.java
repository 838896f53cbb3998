package dev.seriema.catalog.evidence;

import dev.seriema.catalog.toml.TomlValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// A moment in `evidence.toml`: a date and time with its offset, in quotes or without.
final class WrittenMoment {
  private WrittenMoment() {}

  static Optional<Instant> of(TomlValue value) {
    return switch (value) {
      case TomlValue.Moment(OffsetDateTime moment, _) -> Optional.of(moment.toInstant());
      case TomlValue.Text text -> parsed(text.value());
      default -> Optional.empty();
    };
  }

  private static Optional<Instant> parsed(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
