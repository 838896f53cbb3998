package dev.seriema.engine.plan;

import dev.seriema.model.value.ByteWords;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/// Rules out most texts that are none of a set, neither as they are nor folded, by their first and
/// their last eight bytes. Only one word of a small map is looked at, which stays near the
/// processor where a table of all texts does not.
final class TextFilter {
  private static final long MIX = 0x9E37_79B9_7F4A_7C15L;
  private static final long SMALL = 0x2020_2020_2020_2020L;

  /// Bits for each text.
  private static final int ROOM = 16;

  private TextFilter() {}

  /// The map of a set.
  static long[] of(Collection<String> texts) {
    long[] bits = FilterMap.room(texts.size() * ROOM);
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      FilterMap.set(
          bits,
          hash(ByteWords.first(bytes, 0, bytes.length), ByteWords.last(bytes, 0, bytes.length)));
    }
    return bits;
  }

  /// Whether a text, as it is or folded, may be one of the set. Letters that are not ASCII may
  /// become any when they are folded, so a text that begins or ends with some passes.
  ///
  /// @param map of the set, which lies in `words`
  static boolean passes(long[] words, long map, byte[] bytes, int start, int end) {
    long first = ByteWords.first(bytes, start, end);
    long last = ByteWords.last(bytes, start, end);
    return FilterMap.has(words, map, hash(first, last)) != 0
        || ((first | last) & ByteWords.HIGH_BITS) != 0;
  }

  private static int hash(long first, long last) {
    long mixed = ((first | SMALL) * MIX) ^ (last | SMALL);
    mixed ^= mixed >>> 29;
    return (int) ((mixed * MIX) >>> Integer.SIZE);
  }
}
