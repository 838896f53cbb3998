package dev.seriema.cli.reading;

import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventWarning;
import dev.seriema.model.event.UnreadableFields;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Puts into words what is odd about an event.
final class WarningText {
  private static final int LONGEST_VALUE = 60;

  private static final Optional<String> TIMES =
      Optional.of("times are such as `2026-11-25T10:00:00Z`, or milliseconds since 1970");

  private WarningText() {}

  static IntakeFinding fieldType(BlockEvents events, int place) {
    UnreadableFields unreadable = events.event().unreadable();
    FieldPath field = unreadable.field(place);
    FieldType wanted = unreadable.wanted(place);
    ValueKind kind = unreadable.kind(place);
    if (wanted == FieldType.OBJECT) {
      return events.warning(
          EventWarning.FIELD_TYPE,
          "`" + field + "` is " + name(kind) + ", and fields lie inside of it",
          Optional.empty());
    }
    if (kind == ValueKind.OBJECT) {
      return events.warning(
          EventWarning.FIELD_TYPE,
          "`" + field + "` is an object, not a value of the type " + wanted.mappingName(),
          Optional.empty());
    }
    return events.warning(
        EventWarning.FIELD_TYPE,
        "`"
            + field
            + "` is `"
            + shortened(events.event(), unreadable.value(place))
            + "`, which is no value of the type "
            + wanted.mappingName(),
        Optional.of("--mapping FILE with {\"" + field + "\": \"keyword\"} reads it as text"));
  }

  static IntakeFinding badTimestamp(BlockEvents events, FieldPath field, int value) {
    ValueKind kind = events.event().kind(value);
    String shown =
        kind == ValueKind.OBJECT ? name(kind) : "`" + shortened(events.event(), value) + "`";
    return events.warning(
        EventWarning.BAD_TIMESTAMP, "`" + field + "` is " + shown + ", which is no time", TIMES);
  }

  static IntakeFinding missingTimestamp(BlockEvents events, FieldPath field) {
    return events.warning(
        EventWarning.MISSING_TIMESTAMP, "the event has no `" + field + "`", Optional.empty());
  }

  /// @param time in nanoseconds since 1970
  static String late(long time, Duration lateness) {
    return "the event of "
        + Instant.ofEpochSecond(0, time)
        + " comes later than --lateness allows, which is "
        + lateness.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  private static String name(ValueKind kind) {
    return switch (kind) {
      case STRING -> "a text";
      case NUMBER -> "a number";
      case TRUE, FALSE -> "a truth value";
      case OBJECT -> "an object";
    };
  }

  private static String shortened(Event event, int value) {
    String text = event.text(value);
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }
}
