package dev.seriema.detector.schedule;

import dev.seriema.detector.alert.FieldTerm;
import dev.seriema.detector.alert.Suppressed;
import dev.seriema.detector.correlation.EventDetection;
import dev.seriema.detector.correlation.SuppressedDetection;
import java.time.Instant;
import java.util.List;

/// Events of one window that share the values of a group. Times are in milliseconds since 1970.
final class GroupedEvents {
  private final List<FieldTerm> terms;
  private long first;
  private long start;
  private long end;
  private long more;

  /// A group of one event.
  GroupedEvents(List<FieldTerm> terms, long number, long time) {
    this.terms = terms;
    first = number;
    start = time;
    end = time;
  }

  void add(long number, long time) {
    more++;
    end = Math.max(end, time);
    if (time < start) {
      first = number;
      start = time;
    }
  }

  List<FieldTerm> terms() {
    return terms;
  }

  /// The number of the oldest event, of several that of the first.
  long first() {
    return first;
  }

  Window times() {
    return new Window(start, end);
  }

  /// @param oldest the event of [#first()]
  /// @param moment of the execution
  SuppressedDetection detection(EventDetection oldest, long moment) {
    return new SuppressedDetection(
        oldest,
        new Suppressed(
            terms,
            Instant.ofEpochMilli(start),
            Instant.ofEpochMilli(end),
            more,
            Instant.ofEpochMilli(moment)),
        false);
  }
}
