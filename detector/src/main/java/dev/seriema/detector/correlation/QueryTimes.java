package dev.seriema.detector.correlation;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// How long each query takes over events, estimated from one event of several.
final class QueryTimes {
  /// One event of so many is measured, and stands for them.
  private static final int MEASURED = 16;

  private final long[] nanoseconds;
  private @Nullable LongSupplier clock;
  private int sinceMeasured;

  /// @param numbers of queries: all are below it
  QueryTimes(int numbers) {
    nanoseconds = new long[numbers];
  }

  /// @param clock tells nanoseconds since some moment
  void measureBy(LongSupplier clock) {
    this.clock = clock;
  }

  /// The clock, where the next event is measured.
  @Nullable LongSupplier next() {
    if (clock == null || ++sinceMeasured < MEASURED) {
      return null;
    }
    sinceMeasured = 0;
    return clock;
  }

  /// @param measured what the query took over a measured event
  void add(int query, long measured) {
    nanoseconds[query] += measured * MEASURED;
  }

  long nanoseconds(int query) {
    return query < nanoseconds.length ? nanoseconds[query] : 0;
  }
}
