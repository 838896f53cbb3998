package dev.seriema.engine.match;

import java.util.Arrays;

/// Which three bytes stand next to each other anywhere in a text, as a Bloom filter: it may say
/// that a literal is there which is not, never the other way round. Made in one pass over a text,
/// it then spares most searches for literals; a second search of the same text pays for it.
///
/// Reused for other texts; not thread-safe.
final class Grams {
  /// In texts that are not longer, one search costs no more.
  static final int SHORT = 24;

  /// In texts that are not longer, a few searches cost no more.
  static final int VERY_SHORT = 6;

  private static final int LEAST_BITS = 11;
  private static final int MOST_BITS = 18;
  private static final int MIX = 0x9E37_79B1;
  private static final int CHECKED = 4;

  private long[] bits = new long[(1 << LEAST_BITS) / Long.SIZE];
  private int shift = Integer.SIZE - LEAST_BITS;

  /// Takes up a text.
  void read(byte[] bytes, int start, int end) {
    int wanted = Integer.SIZE - Integer.numberOfLeadingZeros(16 * (end - start) - 1);
    int size = Math.clamp(wanted, LEAST_BITS, MOST_BITS);
    shift = Integer.SIZE - size;
    int words = 1 << (size - 6);
    if (bits.length < words) {
      bits = new long[words];
    } else {
      Arrays.fill(bits, 0, words, 0);
    }
    if (end - start < 3) {
      return;
    }
    int gram = (bytes[start] & 0xFF) << 8 | (bytes[start + 1] & 0xFF);
    for (int at = start + 2; at < end; at++) {
      gram = (gram << 8 | (bytes[at] & 0xFF)) & 0xFF_FFFF;
      int bit = (gram * MIX) >>> shift;
      bits[bit >> 6] |= 1L << bit;
    }
  }

  /// Whether a text may hold a literal.
  ///
  /// @param grams of the literal, by [#of]
  boolean mayHold(int[] grams) {
    for (int gram : grams) {
      int bit = (gram * MIX) >>> shift;
      if ((bits[bit >> 6] & 1L << bit) == 0) {
        return false;
      }
    }
    return true;
  }

  /// Some of the grams of a literal; none of a literal shorter than three bytes.
  static int[] of(byte[] literal) {
    int all = Math.max(0, literal.length - 2);
    int[] grams = new int[Math.min(CHECKED, all)];
    for (int i = 0; i < grams.length; i++) {
      int at = grams.length == 1 ? 0 : i * (all - 1) / (grams.length - 1);
      grams[i] =
          (literal[at] & 0xFF) << 16 | (literal[at + 1] & 0xFF) << 8 | (literal[at + 2] & 0xFF);
    }
    return grams;
  }
}
