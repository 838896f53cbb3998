package dev.seriema.catalog.evidence;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.order.Tiebreaker;
import dev.seriema.intake.order.TimeSorter;
import dev.seriema.intake.order.TimedEntry;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.value.Timestamps;
import java.io.IOException;

/// Puts what an event is to a rule in the order of time.
final class OrderedEntries {
  private OrderedEntries() {}

  /// @param thread of one rule, which therefore needs one order at most, that has just matched the
  ///   event
  /// @param untimed where an event without a time stands; [Timestamps#NONE] where it has no place
  /// @throws IOException when very many events cannot be sorted on disk
  static void add(DetectorThread thread, BlockEvents events, long untimed, TimeSorter sorter)
      throws IOException {
    for (EventOrder order : thread.foreknownOrders()) {
      byte[] content = thread.foreknown(order, events.id());
      sorter.add(new TimedEntry(TimedEntry.BEFORE_ALL, null, events.arrival(), content));
    }
    for (EventOrder order : thread.orders()) {
      boolean isUsual = order.timestamp().equals(Detector.TIMESTAMP);
      FieldPath field = isUsual ? thread.timeField() : order.timestamp();
      int slot = events.event().layout().slot(field);
      int value = events.event().first(slot);
      long read = value == Event.NONE ? Timestamps.NONE : events.event().epochNanos(value);
      long time = read == Timestamps.NONE ? untimed : read;
      byte[] content =
          time == Timestamps.NONE ? new byte[0] : thread.correlated(order, time, events.id());
      if (content.length > 0) {
        sorter.add(
            new TimedEntry(time, Tiebreaker.of(events.event(), order), events.arrival(), content));
      }
    }
  }
}
