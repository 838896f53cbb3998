package dev.seriema.engine.key;

import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reads back what a [KeyWriter] wrote.
public final class WrittenKey {
  private WrittenKey() {}

  public static List<Value> values(byte[] bytes, int start, int end) {
    ByteBuffer rest = ByteBuffer.wrap(bytes, start, end - start);
    List<Value> values = new ArrayList<>();
    while (rest.hasRemaining()) {
      values.add(next(rest));
    }
    return values;
  }

  private static Value next(ByteBuffer rest) {
    byte tag = rest.get();
    return switch (tag) {
      case KeyWriter.MISSING -> Value.missing();
      case KeyWriter.FALSE -> Value.of(false);
      case KeyWriter.TRUE -> Value.of(true);
      case KeyWriter.WHOLE -> Value.of(rest.getLong());
      case KeyWriter.FRACTION -> Value.of(Double.longBitsToDouble(rest.getLong()));
      case KeyWriter.MOMENT ->
          new Value.Moment(Instant.ofEpochSecond(rest.getLong(), rest.getInt()));
      case KeyWriter.ADDRESS -> new Value.Address(new IpAddress(rest.getLong(), rest.getLong()));
      case KeyWriter.TEXT ->
          Value.of(new String(bytes(length(rest), rest), StandardCharsets.UTF_8));
      case KeyWriter.HEX, KeyWriter.UPPER_HEX -> {
        byte[] packed = bytes(length(rest), rest);
        yield Value.of(HexText.unpack(packed, tag == KeyWriter.UPPER_HEX, false));
      }
      case KeyWriter.UUID, KeyWriter.UPPER_UUID -> {
        byte[] packed = bytes(HexText.UUID_BYTES, rest);
        yield Value.of(HexText.unpack(packed, tag == KeyWriter.UPPER_UUID, true));
      }
      default -> throw new IllegalStateException("no value begins with " + tag);
    };
  }

  private static byte[] bytes(int count, ByteBuffer rest) {
    byte[] bytes = new byte[count];
    rest.get(bytes);
    return bytes;
  }

  private static int length(ByteBuffer rest) {
    int length = 0;
    int shift = 0;
    byte next = rest.get();
    for (; next < 0; next = rest.get()) {
      length |= (next & Byte.MAX_VALUE) << shift;
      shift += Byte.SIZE - 1;
    }
    return length | (next << shift);
  }
}
