package dev.seriema.engine.plan;

/// Where a map of bits lies in a run of numbers, of which slot it is, and whether its grams are
/// twofold, in one number: so that what an event is asked before rules are tried lies together.
final class FilterMap {
  private static final int SLOT_BITS = 24;
  private static final int LOG_BITS = 0x1F;

  /// The sign of the lower half.
  private static final int TWOFOLD = Integer.MIN_VALUE;

  private FilterMap() {}

  /// @param from the place of its first word
  /// @param words how many there are, a power of two
  static long of(int slot, int from, int words) {
    long log = Integer.numberOfTrailingZeros(words) + 6L;
    return (long) from << Integer.SIZE | log << SLOT_BITS | slot;
  }

  /// The same map, for [AwaitedGrams] that are twofold.
  static long twofold(long map) {
    return map | (TWOFOLD & 0xFFFF_FFFFL);
  }

  static boolean isTwofold(long map) {
    return (int) map < 0;
  }

  static int slot(long map) {
    return (int) map & (1 << SLOT_BITS) - 1;
  }

  /// An empty map.
  ///
  /// @param bits at least how many
  static long[] room(int bits) {
    return new long[Math.max(1, Integer.highestOneBit(Math.max(1, bits - 1)) >> 5)];
  }

  /// Whether the two bits of a hash are set: 1 or 0, without a jump.
  ///
  /// @param hash all of whose bits are good but the lowest
  static int has(long[] words, long map, int hash) {
    int log = (int) map >>> SLOT_BITS & LOG_BITS;
    long word = words[(int) (map >>> Integer.SIZE) + (int) ((hash & 0xFFFF_FFFFL) >>> (38 - log))];
    return (int) (word >>> (hash >>> 14) & word >>> (hash >>> 8)) & 1;
  }

  /// Sets the two bits of a hash in a map of its own.
  static void set(long[] words, int hash) {
    int at = (int) ((hash & 0xFFFF_FFFFL) >>> (32 - Integer.numberOfTrailingZeros(words.length)));
    words[at] |= 1L << (hash >>> 14) | 1L << (hash >>> 8);
  }
}
