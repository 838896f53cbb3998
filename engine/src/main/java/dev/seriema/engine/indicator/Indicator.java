package dev.seriema.engine.indicator;

import dev.seriema.engine.key.FieldValues;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;

/// An indicator as it is remembered.
final class Indicator {
  static final Comparator<Indicator> BY_ARRIVAL = Comparator.comparingLong(each -> each.reference);

  private final long reference;
  private final long earliest;
  private final long latest;
  private final byte[] written;

  /// @param reference the caller's number of its document, greater than those before it
  /// @param times when it was written, in nanoseconds since 1970; none where any time counts
  Indicator(long reference, List<Long> times, FieldValues values) {
    this.reference = reference;
    earliest = times.stream().mapToLong(Long::longValue).min().orElse(Long.MIN_VALUE);
    latest = times.stream().mapToLong(Long::longValue).max().orElse(Long.MAX_VALUE);
    written = values.written();
  }

  long reference() {
    return reference;
  }

  FieldValues values() {
    return FieldValues.of(ByteBuffer.wrap(written));
  }

  /// How many bytes its values take.
  int bytes() {
    return written.length;
  }

  /// Whether it no longer counts for an event, nor for any after it.
  ///
  /// @param from the first moment that counts
  boolean isOver(long from) {
    return latest < from;
  }

  boolean counts(TimeWindow window) {
    return earliest < window.below() && !isOver(window.from());
  }
}
