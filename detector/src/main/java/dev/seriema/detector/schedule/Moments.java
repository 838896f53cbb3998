package dev.seriema.detector.schedule;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/// When rules are executed. In milliseconds since 1970.
///
/// @param given the moments for all rules; empty for the multiples of each rule's interval between
///   two times
/// @param first the earlier of them, that of the first event
/// @param last the later of them, that of the last event; before the first where there is none
public record Moments(List<Instant> given, long first, long last) {
  /// How often one rule is executed at most: once a minute for two months. Of more the last.
  static final long MOST = 100_000;

  public Moments {
    given = List.copyOf(given);
  }

  /// Those of a rule, ascending.
  ///
  /// @param after when it was executed before; [Long#MIN_VALUE] where it never was
  LongStream of(Timing timing, long after) {
    return given.isEmpty()
        ? LongStream.rangeClosed(
                Math.max(lowest(timing, after), highest(timing) - MOST + 1), highest(timing))
            .map(multiple -> multiple * timing.interval())
        : given.stream().mapToLong(Instant::toEpochMilli).filter(moment -> moment > after);
  }

  /// How many executions of a rule are left out because there are too many.
  long passedOver(Timing timing, long after) {
    return given.isEmpty() ? Math.max(0, highest(timing) - lowest(timing, after) + 1 - MOST) : 0;
  }

  private long lowest(Timing timing, long after) {
    long lowest = Math.ceilDiv(first, timing.interval());
    return after == Long.MIN_VALUE
        ? lowest
        : Math.max(lowest, Math.floorDiv(after, timing.interval()) + 1);
  }

  private long highest(Timing timing) {
    return Math.floorDiv(last, timing.interval());
  }
}
