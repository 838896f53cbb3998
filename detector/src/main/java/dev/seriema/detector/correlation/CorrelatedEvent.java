package dev.seriema.detector.correlation;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// An event on its way to a [Correlator], as bytes that can be sorted on disk: what it is to each
/// query that it matters to, then the event.
final class CorrelatedEvent {
  private CorrelatedEvent() {}

  /// What an event is to one query.
  ///
  /// @param query its number
  /// @param hit what the query's operator takes
  record Part(int query, ByteBuffer hit) {}

  static byte[] write(List<Part> parts, KeptEvent event) {
    int length = Integer.BYTES;
    for (Part part : parts) {
      length += 2 * Integer.BYTES + part.hit.remaining();
    }
    byte[] written = event.write(length);
    ByteBuffer bytes = ByteBuffer.wrap(written);
    bytes.putInt(parts.size());
    for (Part part : parts) {
      bytes.putInt(part.query).putInt(part.hit.remaining()).put(part.hit.duplicate());
    }
    return written;
  }

  /// Reads the parts, and leaves the buffer before the event.
  static List<Part> parts(ByteBuffer bytes) {
    int count = bytes.getInt();
    List<Part> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int query = bytes.getInt();
      int length = bytes.getInt();
      parts.add(new Part(query, bytes.slice(bytes.position(), length)));
      bytes.position(bytes.position() + length);
    }
    return parts;
  }
}
