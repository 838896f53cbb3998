package dev.seriema.engine.sequence;

import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reads back what a [KeyWriter] wrote.
final class WrittenKey {
  private WrittenKey() {}

  static List<Value> values(byte[] bytes, int start, int end) {
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
      case KeyWriter.TEXT -> {
        byte[] text = new byte[rest.getInt()];
        rest.get(text);
        yield Value.of(new String(text, StandardCharsets.UTF_8));
      }
      default -> throw new IllegalStateException("no value begins with " + tag);
    };
  }
}
