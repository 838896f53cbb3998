package dev.seriema.cli.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When the first and the last of some events was. Not thread-safe.
final class TimeSpan {
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  /// @param time null for an event without one
  void add(@Nullable Instant time) {
    if (time != null) {
      first = Math.min(first, time.toEpochMilli());
      last = Math.max(last, time.toEpochMilli());
    }
  }

  void add(TimeSpan other) {
    first = Math.min(first, other.first);
    last = Math.max(last, other.last);
  }

  boolean isEmpty() {
    return first > last;
  }

  /// In milliseconds since 1970.
  long first() {
    return first;
  }

  /// In milliseconds since 1970.
  long last() {
    return last;
  }
}
