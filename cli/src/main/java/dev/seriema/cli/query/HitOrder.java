package dev.seriema.cli.query;

import dev.seriema.cli.reading.Warnings;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.order.Tiebreaker;
import dev.seriema.intake.order.TimedEntry;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.value.Timestamps;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What orders hits.
///
/// @param timestamp the field that tells when an event happened
/// @param tiebreaker the field that orders events of one moment
/// @param isKept whether hits are put in order at all; else nobody needs their time
public record HitOrder(FieldPath timestamp, Optional<FieldPath> tiebreaker, boolean isKept) {
  List<FieldPath> fields() {
    return Stream.concat(Stream.of(timestamp), tiebreaker.stream()).toList();
  }

  /// A hit with its place.
  ///
  /// @param warnings are told of a time that is needed and not there
  TimedEntry entry(BlockEvents events, long arrival, Warnings warnings, byte[] hit) {
    return isKept
        ? new TimedEntry(time(events, warnings), tiebreaker(events.event()), arrival, hit)
        : new TimedEntry(TimedEntry.NO_TIME, null, arrival, hit);
  }

  private long time(BlockEvents events, Warnings warnings) {
    long time = warnings.timeOf(events, timestamp, events.event().layout().slot(timestamp));
    return time == Timestamps.NONE ? TimedEntry.NO_TIME : time;
  }

  private @Nullable Tiebreaker tiebreaker(Event event) {
    if (tiebreaker.isEmpty()) {
      return null;
    }
    int value = event.first(event.layout().slot(tiebreaker.get()));
    if (value == Event.NONE) {
      return null;
    }
    String text = event.text(value);
    return event.kind(value) == ValueKind.NUMBER
        ? Tiebreaker.ofNumber(text).orElse(null)
        : Tiebreaker.ofText(text);
  }
}
