package dev.seriema.engine.plan;

import dev.seriema.model.value.ByteWords;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Rules most places of a text out at which none of some grams stands, by one word of a map. It
/// takes letters for the same in either case.
final class GramFilter {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int GRAM_BITS = 0xFF_FFFF;

  /// The bit that makes letters small.
  private static final int SMALL = 0x20_2020;

  private static final int MIX = 0x9E37_79B1;

  /// At how many places of eight bytes a gram may begin.
  private static final int PLACES = Long.BYTES - PatternIndex.GRAM + 1;

  private static final int LEAST_BITS = 1 << 10;
  private static final int MOST_BITS = 1 << 17;

  /// Bits for each gram.
  private static final int ROOM = 32;

  private static final int NONE = -1;

  private GramFilter() {}

  /// The map of some grams.
  static long[] of(int[] grams) {
    long[] bits = FilterMap.room(Math.clamp((long) ROOM * grams.length, LEAST_BITS, MOST_BITS));
    for (int gram : grams) {
      FilterMap.set(bits, (gram | SMALL) * MIX);
    }
    return bits;
  }

  /// Whether one of the grams may stand in a text once it is folded: letters that are not ASCII may
  /// become any. Of [AwaitedGrams] that are twofold, one of two that stand beside each other is at
  /// a place that is looked at.
  ///
  /// @param map of the grams, which lies in `words`
  static boolean passes(long[] words, long map, byte[] bytes, int start, int end) {
    boolean isTwofold = FilterMap.isTwofold(map);
    int place = start;
    int last = end - Long.BYTES;
    long units = 0;
    int found = 0;
    for (; place <= last && found == 0; place += PLACES) {
      long text = (long) LONGS.get(bytes, place);
      units |= text;
      found = isTwofold ? everyOther(words, map, text) : several(words, map, text);
    }
    long rest = ByteWords.first(bytes, place, end);
    int places = Math.max(0, end - place - PatternIndex.GRAM + 1);
    found |=
        (isTwofold ? everyOther(words, map, rest) : several(words, map, rest)) & (1 << places) - 1;
    return found != 0 || ((units | rest) & ByteWords.HIGH_BITS) != 0;
  }

  /// The next place from `at` where one of the grams may stand.
  ///
  /// @param map of the grams, which lies in `words`
  /// @param bytes a folded text up to `end`
  /// @return -1 when there is none
  static int next(long[] words, long map, byte[] bytes, int at, int end) {
    int place = at;
    int behind = end - PatternIndex.GRAM + 1;
    int several = Math.min(behind, bytes.length - Long.BYTES + 1);
    for (; place < several; place += PLACES) {
      long text = (long) LONGS.get(bytes, place);
      int found = several(words, map, text);
      if (found != 0) {
        int first = place + Integer.numberOfTrailingZeros(found);
        return first < behind ? first : NONE;
      }
    }
    for (; place < behind; place++) {
      if (has(words, map, PatternIndex.gram(bytes, place)) != 0) {
        return place;
      }
    }
    return NONE;
  }

  /// A bit for each of the places of a text where a gram may stand.
  private static int several(long[] words, long map, long text) {
    return has(words, map, text)
        | has(words, map, text >>> 8) << 1
        | has(words, map, text >>> 16) << 2
        | has(words, map, text >>> 24) << 3
        | has(words, map, text >>> 32) << 4
        | has(words, map, text >>> 40) << 5;
  }

  /// Of these places the first, the third and so on.
  private static int everyOther(long[] words, long map, long text) {
    return has(words, map, text)
        | has(words, map, text >>> 16) << 2
        | has(words, map, text >>> 32) << 4;
  }

  /// 1 where the lowest bytes of a text may be a gram, else 0.
  private static int has(long[] words, long map, long text) {
    return FilterMap.has(words, map, (((int) text & GRAM_BITS) | SMALL) * MIX);
  }
}
