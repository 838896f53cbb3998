package dev.seriema.catalog.evidence;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.correlation.CorrelationLimits;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.correlation.EventStore;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.order.Tiebreaker;
import dev.seriema.intake.order.TimeSorter;
import dev.seriema.intake.order.TimedEntry;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.value.Timestamps;
import java.io.Closeable;
import java.io.IOException;

/// Finds the groups of events of one file that a rule waits for, once all events are known.
final class EvidenceGroups implements Closeable {
  private final Detector detector;
  private final TimeSorter sorter = new TimeSorter();

  /// @param detector of one rule, which therefore needs one order at most
  EvidenceGroups(Detector detector) {
    this.detector = detector;
  }

  /// @param thread that has just matched the event
  /// @throws IOException when very many events cannot be sorted on disk
  void take(DetectorThread thread, BlockEvents events) throws IOException {
    for (EventOrder order : thread.foreknownOrders()) {
      byte[] content = thread.foreknown(order, events.id());
      sorter.add(new TimedEntry(TimedEntry.BEFORE_ALL, null, events.arrival(), content));
    }
    for (EventOrder order : thread.orders()) {
      boolean isUsual = order.timestamp().equals(Detector.TIMESTAMP);
      FieldPath field = isUsual ? thread.timeField() : order.timestamp();
      int slot = events.event().layout().slot(field);
      int value = events.event().first(slot);
      long time = value == Event.NONE ? Timestamps.NONE : events.event().epochNanos(value);
      byte[] content =
          time == Timestamps.NONE ? new byte[0] : thread.correlated(order, time, events.id());
      if (content.length > 0) {
        sorter.add(
            new TimedEntry(time, Tiebreaker.of(events.event(), order), events.arrival(), content));
      }
    }
  }

  /// @throws IOException when very many events cannot be sorted on disk
  void finish(Correlator.Sink sink) throws IOException {
    if (detector.correlated().isEmpty()) {
      return;
    }
    Correlator correlator =
        new Correlator(detector.correlated(), EventStore.inMemory(), CorrelationLimits.DEFAULT);
    sorter.drain(
        0,
        sorter.count(),
        entry -> {
          if (entry.isBeforeAll()) {
            correlator.learn(entry.content());
          } else {
            correlator.take(entry.time(), entry.content(), sink);
          }
        });
    correlator.finish(sink);
  }

  @Override
  public void close() throws IOException {
    sorter.close();
  }
}
