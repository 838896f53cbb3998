package dev.seriema.engine.key;

import java.nio.ByteBuffer;
import java.time.Instant;

/// Looks whether bytes are what a [KeyWriter] wrote, before anybody reads values from them.
final class SoundKey {
  private static final int UNSOUND = -1;
  private static final int NANOS = 1_000_000_000;

  private SoundKey() {}

  /// @return how many values they are, or -1 where they are none
  static int values(byte[] bytes) {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    int count = 0;
    while (rest.hasRemaining()) {
      if (!skip(rest)) {
        return UNSOUND;
      }
      count++;
    }
    return count;
  }

  private static boolean skip(ByteBuffer rest) {
    byte tag = rest.get();
    return switch (tag) {
      case KeyWriter.MISSING, KeyWriter.FALSE, KeyWriter.TRUE -> true;
      case KeyWriter.WHOLE, KeyWriter.FRACTION -> skip(rest, Long.BYTES);
      case KeyWriter.MOMENT -> skipMoment(rest);
      case KeyWriter.ADDRESS -> skip(rest, 2 * Long.BYTES);
      case KeyWriter.TEXT, KeyWriter.HEX, KeyWriter.UPPER_HEX -> skip(rest, length(rest));
      case KeyWriter.UUID, KeyWriter.UPPER_UUID -> skip(rest, HexText.UUID_BYTES);
      default -> false;
    };
  }

  private static boolean skip(ByteBuffer rest, int bytes) {
    if (bytes < 0 || bytes > rest.remaining()) {
      return false;
    }
    rest.position(rest.position() + bytes);
    return true;
  }

  private static boolean skipMoment(ByteBuffer rest) {
    if (rest.remaining() < Long.BYTES + Integer.BYTES) {
      return false;
    }
    long second = rest.getLong();
    int nano = rest.getInt();
    return second >= Instant.MIN.getEpochSecond()
        && second <= Instant.MAX.getEpochSecond()
        && nano >= 0
        && nano < NANOS;
  }

  private static int length(ByteBuffer rest) {
    long length = 0;
    for (int shift = 0; shift < Integer.SIZE && rest.hasRemaining(); shift += Byte.SIZE - 1) {
      byte next = rest.get();
      length |= (next & (long) Byte.MAX_VALUE) << shift;
      if (next >= 0) {
        return length <= rest.remaining() ? (int) length : UNSOUND;
      }
    }
    return UNSOUND;
  }
}
