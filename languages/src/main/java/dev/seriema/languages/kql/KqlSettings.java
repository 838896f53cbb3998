package dev.seriema.languages.kql;

import dev.seriema.model.schema.Schema;
import java.time.Instant;
import java.util.Optional;

/// What a query is compiled against.
///
/// @param schema the fields there are, and their types
/// @param now what `now` in a date means; where it is empty, such a date is refused
public record KqlSettings(Schema schema, Optional<Instant> now) {
  /// Settings without `now`.
  public KqlSettings(Schema schema) {
    this(schema, Optional.empty());
  }
}
