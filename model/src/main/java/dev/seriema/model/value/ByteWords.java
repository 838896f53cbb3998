package dev.seriema.model.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Up to eight bytes of a text as one number, so that they are compared or hashed at once. The
/// first byte is the lowest.
public final class ByteWords {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private ByteWords() {}

  /// The bytes from `at` to `end`, but no more than eight; where there are fewer, the rest is zero.
  public static long first(byte[] bytes, int at, int end) {
    int length = end - at;
    if (length >= Long.BYTES) {
      return (long) LONGS.get(bytes, at);
    }
    if (length <= 0) {
      return 0;
    }
    if (bytes.length - at >= Long.BYTES) {
      return (long) LONGS.get(bytes, at) & mask(length);
    }
    long word = 0;
    for (int i = end - 1; i >= at; i--) {
      word = word << Byte.SIZE | (bytes[i] & 0xFF);
    }
    return word;
  }

  /// The bytes up to `end`, but no more than the last eight; the last byte is the highest, and
  /// where there are fewer, the rest is zero.
  public static long last(byte[] bytes, int start, int end) {
    return end - start >= Long.BYTES
        ? (long) LONGS.get(bytes, end - Long.BYTES)
        : end == start ? 0 : first(bytes, start, end) << ((start - end) * Byte.SIZE);
  }

  /// All bits of the first `length` bytes.
  ///
  /// @param length from 0 to 8
  public static long mask(int length) {
    return length == Long.BYTES ? -1L : (1L << (length * Byte.SIZE)) - 1;
  }
}
