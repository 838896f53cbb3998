package dev.seriema.intake;

import dev.seriema.model.value.ByteWords;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds and counts line ends, eight bytes at a time.
final class Newlines {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long LOW_BITS = 0x7f * ByteWords.ONES;
  private static final long NEWLINES = '\n' * ByteWords.ONES;

  private Newlines() {}

  /// How many of the first `end` bytes are line ends.
  static int count(byte[] bytes, int end) {
    int count = 0;
    int at = 0;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      count += Long.bitCount(marks((long) LONGS.get(bytes, at)));
    }
    for (; at < end; at++) {
      count += bytes[at] == '\n' ? 1 : 0;
    }
    return count;
  }

  /// The place of the first line end before `end`, or -1.
  static int first(byte[] bytes, int end) {
    return first(bytes, 0, end);
  }

  static int first(byte[] bytes, int start, int end) {
    int at = start;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      long marks = marks((long) LONGS.get(bytes, at));
      if (marks != 0) {
        return at + (Long.numberOfTrailingZeros(marks) >>> 3);
      }
    }
    for (; at < end; at++) {
      if (bytes[at] == '\n') {
        return at;
      }
    }
    return -1;
  }

  /// One past the last line end before `end`, or `start`.
  static int endOfLast(byte[] bytes, int start, int end) {
    int at = end;
    while (at > start && bytes[at - 1] != '\n') {
      at--;
    }
    return at;
  }

  /// The high bit of each byte that is a line end, and of no other.
  private static long marks(long word) {
    long different = word ^ NEWLINES;
    return ~(((different & LOW_BITS) + LOW_BITS) | different | LOW_BITS);
  }
}
