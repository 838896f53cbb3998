package dev.seriema.detector.correlation;

import dev.seriema.detector.alert.SourceEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event that a match may need, and where it stands in the order of its rule.
///
/// @param at in nanoseconds since 1970, by the field that orders events
public record KeptEvent(long at, SourceEvent event) {
  private static final int TIME_BYTES = Long.BYTES + 1 + Long.BYTES + Integer.BYTES;

  /// The instant at which it stands.
  public Instant moment() {
    return moment(at);
  }

  static Instant moment(long nanos) {
    return Instant.ofEpochSecond(0, nanos);
  }

  /// Writes the event behind something else, in one array.
  ///
  /// @param before how many bytes stand before it, for the caller to fill
  byte[] write(int before) {
    byte[] index = event.index().getBytes(StandardCharsets.UTF_8);
    byte[] id = event.id().getBytes(StandardCharsets.UTF_8);
    int length = event.end() - event.start();
    ByteBuffer bytes =
        ByteBuffer.allocate(
            before + TIME_BYTES + 2 * Integer.BYTES + index.length + id.length + length);
    Instant time = event.time();
    bytes.position(before);
    bytes.putLong(at);
    bytes.put((byte) (time == null ? 0 : 1));
    bytes.putLong(time == null ? 0 : time.getEpochSecond());
    bytes.putInt(time == null ? 0 : time.getNano());
    bytes.putInt(index.length).put(index);
    bytes.putInt(id.length).put(id);
    bytes.put(event.json(), event.start(), length);
    return bytes.array();
  }

  /// @param kept what [#write] gave, without what stood before it
  public static KeptEvent read(byte[] kept) {
    ByteBuffer bytes = ByteBuffer.wrap(kept);
    long at = bytes.getLong();
    boolean hasTime = bytes.get() != 0;
    Instant read = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
    @Nullable Instant time = hasTime ? read : null;
    String index = text(bytes);
    String id = text(bytes);
    return new KeptEvent(at, new SourceEvent(kept, bytes.position(), kept.length, id, index, time));
  }

  private static String text(ByteBuffer bytes) {
    byte[] text = new byte[bytes.getInt()];
    bytes.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
