package dev.seriema.detector.correlation;

import dev.seriema.detector.alert.SourceEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.LongSupplier;

/// Puts an event into the store for the first query that keeps it, and names it to all. Most events
/// are kept by none: what they would go on with is not open.
final class KeptOnce implements LongSupplier {
  private static final long NOT_KEPT = -1;

  private final EventStore store;
  private final byte[] event;
  private final int from;
  private long number = NOT_KEPT;

  /// @param from where the event starts in what was written for the order
  KeptOnce(EventStore store, byte[] event, int from) {
    this.store = store;
    this.event = event;
    this.from = from;
  }

  /// @throws UncheckedIOException when the store fails
  @Override
  public long getAsLong() {
    if (number == NOT_KEPT) {
      try {
        number = store.add(event, from, event.length);
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
    return number;
  }

  /// The greater of a number and that of the event, if it is kept.
  long newest(long before) {
    return Math.max(before, number);
  }

  SourceEvent source() {
    return KeptEvent.read(Arrays.copyOfRange(event, from, event.length)).event();
  }
}
