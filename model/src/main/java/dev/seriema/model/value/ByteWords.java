package dev.seriema.model.value;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Up to eight bytes of a text as one number, so that they are compared or hashed at once. The
/// first byte is the lowest.
public final class ByteWords {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// Bits that no byte of ASCII has.
  public static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  /// A one in each byte: times a byte, that byte in all eight places.
  public static final long ONES = 0x0101_0101_0101_0101L;

  private static final long[] MASKS = new long[Long.BYTES + 1];

  static {
    Arrays.setAll(MASKS, length -> length == Long.BYTES ? -1 : (1L << (length * Byte.SIZE)) - 1);
  }

  private ByteWords() {}

  /// The bytes from `at` to `end`, but no more than eight; where there are fewer, the rest is zero.
  public static long first(byte[] bytes, int at, int end) {
    if (bytes.length - at >= Long.BYTES) {
      return (long) LONGS.get(bytes, at) & MASKS[Math.clamp(end - at, 0, Long.BYTES)];
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
    int missing = Math.max(0, Long.BYTES - (end - start));
    if (end >= Long.BYTES) {
      return (long) LONGS.get(bytes, end - Long.BYTES) & ~MASKS[missing];
    }
    return end == start ? 0 : first(bytes, start, end) << (missing * Byte.SIZE);
  }

  /// Whether no byte of a text has its highest bit.
  public static boolean isAscii(byte[] bytes, int start, int end) {
    long units = 0;
    for (int at = start; at < end; at += Long.BYTES) {
      units |= first(bytes, at, end);
    }
    return (units & HIGH_BITS) == 0;
  }

  /// The next place at which one byte stands before another, of which the second is not 0.
  ///
  /// @return -1 when there is none
  public static int pair(byte[] bytes, int start, int end, int first, int second) {
    long firsts = (first & 0xFF) * ONES;
    long seconds = (second & 0xFF) * ONES;
    int at = start;
    for (; at <= end - Long.BYTES; at += Long.BYTES - 1) {
      long text = (long) LONGS.get(bytes, at);
      long other = (text ^ firsts) | ((text >>> Byte.SIZE) ^ seconds);
      long same = (other - ONES) & ~other & HIGH_BITS;
      if (same != 0) {
        return at + Long.numberOfTrailingZeros(same) / Byte.SIZE;
      }
    }
    for (; at < end - 1; at++) {
      if (bytes[at] == (byte) first && bytes[at + 1] == (byte) second) {
        return at;
      }
    }
    return -1;
  }

  /// All bits of the first `length` bytes.
  ///
  /// @param length from 0 to 8
  public static long mask(int length) {
    return MASKS[length];
  }
}
