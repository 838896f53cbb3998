package dev.seriema.languages.eql;

import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a query is compiled against.
///
/// @param schema the fields there are, and their types
/// @param categoryField the field that the word before `where` is compared with
/// @param now what `now` in a date means; where it is empty, such a date is refused
/// @param lookBack how far back the events go that one run of the query sees; empty where it sees
///   all. Lints alone ask for it.
public record EqlSettings(
    Schema schema, FieldPath categoryField, Optional<Instant> now, Optional<Duration> lookBack) {
  private static final FieldPath EVENT_CATEGORY = new FieldPath("event.category");

  /// Settings with `event.category` as the field of the category, and without `now`.
  public EqlSettings(Schema schema) {
    this(schema, EVENT_CATEGORY);
  }

  /// Settings without `now`.
  public EqlSettings(Schema schema, FieldPath categoryField) {
    this(schema, categoryField, Optional.empty());
  }

  /// Settings of a query that sees all events.
  public EqlSettings(Schema schema, FieldPath categoryField, Optional<Instant> now) {
    this(schema, categoryField, now, Optional.empty());
  }

  /// The same settings for a query each run of which sees the events of so much time.
  public EqlSettings withLookBack(Duration time) {
    return new EqlSettings(schema, categoryField, now, Optional.of(time));
  }
}
