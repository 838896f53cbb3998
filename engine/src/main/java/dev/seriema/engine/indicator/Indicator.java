package dev.seriema.engine.indicator;

import dev.seriema.engine.key.FieldValues;
import dev.seriema.engine.key.StoredKeys;
import dev.seriema.model.state.KeptNumbers;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
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

  private Indicator(long reference, long earliest, long latest, byte[] written) {
    this.reference = reference;
    this.earliest = earliest;
    this.latest = latest;
    this.written = written;
  }

  void write(KeptNumbers numbers, StateOutput out) throws IOException {
    numbers.write(reference, out);
    out.number(earliest);
    out.number(latest);
    out.bytes(written);
  }

  /// @param fields how many fields it has values of
  static Indicator read(int fields, KeptNumbers numbers, StateInput in) throws IOException {
    long reference = numbers.read(in);
    long earliest = in.number();
    long latest = in.number();
    return new Indicator(reference, earliest, latest, StoredKeys.fieldValues(in, fields).written());
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
