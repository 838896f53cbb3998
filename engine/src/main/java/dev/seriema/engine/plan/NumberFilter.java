package dev.seriema.engine.plan;

import dev.seriema.model.value.Digits;
import java.util.Collection;

/// Rules out most values that are no whole number of a set, by one word of a map, without reading
/// them as their type.
final class NumberFilter {
  private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

  /// Bits for each number.
  private static final int ROOM = 16;

  private NumberFilter() {}

  /// The map of a set.
  static long[] of(Collection<Long> numbers) {
    long[] bits = FilterMap.room(numbers.size() * ROOM);
    numbers.forEach(number -> FilterMap.set(bits, hash(number)));
    return bits;
  }

  /// Whether a text may be one of the numbers; what is not written as digits may be any.
  ///
  /// @param map of the set, which lies in `words`
  static boolean passes(long[] words, long map, byte[] bytes, int start, int end) {
    long number = Digits.read(bytes, start, end);
    return number == Digits.NONE || FilterMap.has(words, map, hash(number)) != 0;
  }

  private static int hash(long number) {
    return (int) ((number * MIX) >>> Integer.SIZE);
  }
}
