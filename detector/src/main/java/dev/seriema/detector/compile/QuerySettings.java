package dev.seriema.detector.compile;

import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a query is compiled against, in whichever language it is.
///
/// @param schema the fields there are, and their types
/// @param categoryField the field that an EQL category is compared with
/// @param now what `now` in a date means; where it is empty, such a date is refused
/// @param lints whether what is sound and probably not meant is told, too
/// @param lookBack how far back the events go that one run of a rule with the query sees; empty
///   where it sees all. Lints alone ask for it.
public record QuerySettings(
    Schema schema,
    FieldPath categoryField,
    Optional<Instant> now,
    boolean lints,
    Optional<Duration> lookBack) {
  public static final FieldPath EVENT_CATEGORY = new FieldPath("event.category");

  /// Settings of a query that sees all events.
  public QuerySettings(
      Schema schema, FieldPath categoryField, Optional<Instant> now, boolean lints) {
    this(schema, categoryField, now, lints, Optional.empty());
  }

  /// The same settings for a query each run of which sees the events of so much time.
  public QuerySettings withLookBack(Duration time) {
    return new QuerySettings(schema, categoryField, now, lints, Optional.of(time));
  }

  /// The same settings with a meaning of `now`.
  public QuerySettings withNow(Instant moment) {
    return new QuerySettings(schema, categoryField, Optional.of(moment), lints, lookBack);
  }
}
