package dev.seriema.intake.order;

import java.io.IOException;
import java.util.List;
import java.util.PriorityQueue;

/// Puts the entries of a stream in order of time: each waits until the watermark has passed it.
///
/// Memory is bounded by a size; where more would have to wait, the oldest are handed out early, and
/// what then comes before them is out of order. Not thread-safe.
public final class StreamOrder {
  /// How many bytes wait unless a caller says otherwise.
  public static final long IN_MEMORY = 64L << 20;

  private final long inMemory;
  private final PriorityQueue<TimedEntry> waiting = new PriorityQueue<>(TimedEntry.ORDER);
  private long waitingBytes;
  private long handedOut = Long.MIN_VALUE;
  private long early;
  private long disordered;

  public StreamOrder() {
    this(IN_MEMORY);
  }

  /// @param inMemory how many bytes of entries wait
  public StreamOrder(long inMemory) {
    this.inMemory = inMemory;
  }

  /// Begins behind what was handed out by others: entries before a time are set aside.
  public void beginAt(long time) {
    handedOut = Math.max(handedOut, time);
  }

  /// @throws IOException when the sink does
  public void add(TimedEntry entry, TimeSorter.Sink sink) throws IOException {
    if (entry.time() < handedOut) {
      disordered++;
      return;
    }
    waiting.add(entry);
    waitingBytes += entry.bytes();
    while (waitingBytes > inMemory) {
      early++;
      handOut(sink);
    }
  }

  /// Hands out what lies before the watermark.
  ///
  /// @param time in nanoseconds since 1970
  /// @throws IOException when the sink does
  public void advance(long time, TimeSorter.Sink sink) throws IOException {
    while (!waiting.isEmpty() && waiting.peek().time() < time) {
      handOut(sink);
    }
    handedOut = Math.max(handedOut, time);
  }

  /// The time of what is handed out next, in nanoseconds since 1970; [Long#MAX_VALUE] where nothing
  /// waits.
  public long next() {
    return waiting.isEmpty() ? Long.MAX_VALUE : waiting.peek().time();
  }

  /// Hands out what comes next; something must wait. More of its time may still be added.
  ///
  /// @throws IOException when the sink does
  public void handOutNext(TimeSorter.Sink sink) throws IOException {
    handOut(sink);
  }

  /// Hands out all that waits: nothing more comes.
  ///
  /// @throws IOException when the sink does
  public void close(TimeSorter.Sink sink) throws IOException {
    while (!waiting.isEmpty()) {
      handOut(sink);
    }
  }

  /// What waits, in order.
  public List<TimedEntry> waiting() {
    return waiting.stream().sorted(TimedEntry.ORDER).toList();
  }

  /// What comes before this time is set aside, in nanoseconds since 1970.
  public long handedOut() {
    return handedOut;
  }

  /// Entries that were handed out before the watermark had passed them.
  public long early() {
    return early;
  }

  /// Entries that were set aside, as a later one had been handed out already.
  public long disordered() {
    return disordered;
  }

  private void handOut(TimeSorter.Sink sink) throws IOException {
    TimedEntry entry = waiting.remove();
    waitingBytes -= entry.bytes();
    handedOut = Math.max(handedOut, entry.time());
    sink.take(entry);
  }
}
