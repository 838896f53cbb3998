package dev.seriema.detector.schedule;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.value.Timestamps;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The fields that say whether an event lies in a window.
///
/// @param primary decides for every event that has it
/// @param secondary decides for an event without the first; empty where such lie in no window
record WindowTime(FieldPath primary, Optional<FieldPath> secondary) {
  /// Not a time.
  static final long NONE = Long.MIN_VALUE;

  static final FieldPath TIMESTAMP = new FieldPath("@timestamp");

  static WindowTime of(Rule.Schedule schedule) {
    FieldPath primary = schedule.timestampOverride().map(FieldPath::new).orElse(TIMESTAMP);
    return new WindowTime(
        primary,
        schedule.fallback() && !primary.equals(TIMESTAMP)
            ? Optional.of(TIMESTAMP)
            : Optional.empty());
  }

  List<FieldPath> fields() {
    return Stream.concat(Stream.of(primary), secondary.stream()).toList();
  }

  /// The first value of a field as a time, in milliseconds since 1970.
  static long read(FieldPath field, Event event, EventLayout layout) {
    int value = event.first(layout.slot(field));
    if (value == Event.NONE) {
      return NONE;
    }
    ValueKind kind = event.kind(value);
    return kind == ValueKind.STRING || kind == ValueKind.NUMBER
        ? Timestamps.parse(event.text(value)).map(time -> time.toEpochMilli()).orElse(NONE)
        : NONE;
  }
}
