package dev.seriema.cli.query;

import dev.seriema.cli.reading.Warnings;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.order.Tiebreaker;
import dev.seriema.intake.order.TimedEntry;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.value.Timestamps;

/// What orders hits.
///
/// @param isKept whether hits are put in order at all; else nobody needs their time
public record HitOrder(EventOrder order, boolean isKept) {
  FieldPath timestamp() {
    return order.timestamp();
  }

  /// In nanoseconds since 1970, or [TimedEntry#NO_TIME] where it is not needed or not there.
  ///
  /// @param warnings are told of a time that is needed and not there
  long time(BlockEvents events, Warnings warnings) {
    if (!isKept) {
      return TimedEntry.NO_TIME;
    }
    int slot = events.event().layout().slot(order.timestamp());
    long time = warnings.timeOf(events, order.timestamp(), slot);
    return time == Timestamps.NONE ? TimedEntry.NO_TIME : time;
  }

  /// A hit with its place.
  TimedEntry entry(BlockEvents events, long time, byte[] hit) {
    Tiebreaker tiebreaker = isKept ? Tiebreaker.of(events.event(), order) : null;
    return new TimedEntry(time, tiebreaker, events.arrival(), hit);
  }
}
