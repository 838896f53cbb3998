package dev.seriema.detector.ledger;

import java.time.Instant;
import java.util.Optional;

/// A stretch of event time, both ends in it: what is a millisecond behind the end follows upon it.
public record EventTime(Instant from, Instant to) implements Comparable<EventTime> {
  public EventTime {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(to + " is before " + from);
    }
  }

  /// What both have in common.
  Optional<EventTime> within(EventTime other) {
    Instant start = from.isAfter(other.from) ? from : other.from;
    Instant end = to.isBefore(other.to) ? to : other.to;
    return end.isBefore(start) ? Optional.empty() : Optional.of(new EventTime(start, end));
  }

  EventTime with(EventTime other) {
    return new EventTime(
        from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
  }

  /// By the beginning, then by the end.
  @Override
  public int compareTo(EventTime other) {
    int byFrom = from.compareTo(other.from);
    return byFrom != 0 ? byFrom : to.compareTo(other.to);
  }
}
