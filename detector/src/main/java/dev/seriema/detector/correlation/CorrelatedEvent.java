package dev.seriema.detector.correlation;

import java.nio.ByteBuffer;
import java.util.SortedMap;

/// An event on its way to a [Correlator], as bytes that can be sorted on disk: how long what stands
/// before the event is, what the event is to each query that it may matter to, then the event.
///
/// Each part is the number of the query, a length, and so many bytes. Goes through them one by one.
public final class CorrelatedEvent {
  /// How many bytes stand before the parts.
  public static final int HEAD = Integer.BYTES;

  /// How many bytes stand before what a query's operator takes.
  public static final int PART_HEAD = 2 * Integer.BYTES;

  private final ByteBuffer bytes;
  private final int start;
  private int next = HEAD;
  private int query;

  public CorrelatedEvent(byte[] written) {
    bytes = ByteBuffer.wrap(written);
    start = bytes.getInt();
  }

  /// Writes an event with what it is to some queries.
  ///
  /// @param parts by the number of the query
  static byte[] write(SortedMap<Integer, byte[]> parts, KeptEvent event) {
    int length = HEAD;
    for (byte[] part : parts.values()) {
      length += PART_HEAD + part.length;
    }
    byte[] written = event.write(length);
    ByteBuffer bytes = ByteBuffer.wrap(written).putInt(length);
    parts.forEach((query, part) -> bytes.putInt(query).putInt(part.length).put(part));
    return written;
  }

  /// Where the event itself starts, which goes on to the end.
  public int start() {
    return start;
  }

  /// Moves to the next part.
  public boolean next() {
    if (next == start) {
      return false;
    }
    bytes.limit(start).position(next);
    query = bytes.getInt();
    next = next + PART_HEAD + bytes.getInt();
    bytes.limit(next);
    return true;
  }

  /// The number of the query.
  public int query() {
    return query;
  }

  /// What the query's operator takes; the same buffer for each part.
  public ByteBuffer hit() {
    return bytes;
  }
}
