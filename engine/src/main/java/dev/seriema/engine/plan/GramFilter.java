package dev.seriema.engine.plan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Rules most places of a text out at which none of some grams stands, by one bit of a map.
public final class GramFilter {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int GRAM_BITS = 0xFF_FFFF;
  private static final int MIX = 0x9E37_79B1;
  private static final int LEAST_BITS = 10;
  private static final int MOST_BITS = 17;

  /// Bits for each gram.
  private static final int ROOM = 16;

  private static final int NONE = -1;

  private final long[] bits;
  private final int shift;

  GramFilter(int[] grams) {
    int size = Integer.SIZE - Integer.numberOfLeadingZeros(ROOM * grams.length);
    int bitCount = Math.clamp(size, LEAST_BITS, MOST_BITS);
    bits = new long[1 << (bitCount - 6)];
    shift = Integer.SIZE - bitCount;
    for (int gram : grams) {
      int bit = (gram * MIX) >>> shift;
      bits[bit >> 6] |= 1L << bit;
    }
  }

  /// The next place from `at` where one of the grams may stand.
  ///
  /// @param bytes a folded text up to `end`
  /// @return -1 when there is none
  public int next(byte[] bytes, int at, int end) {
    int place = at;
    int last = Math.min(end - PatternIndex.GRAM, bytes.length - Integer.BYTES);
    for (; place <= last; place++) {
      if (isMarked((int) INTS.get(bytes, place) & GRAM_BITS)) {
        return place;
      }
    }
    for (; place <= end - PatternIndex.GRAM; place++) {
      if (isMarked(PatternIndex.gram(bytes, place))) {
        return place;
      }
    }
    return NONE;
  }

  private boolean isMarked(int gram) {
    int bit = (gram * MIX) >>> shift;
    return (bits[bit >> 6] & 1L << bit) != 0;
  }
}
