package dev.seriema.engine.plan;

import dev.seriema.model.value.ByteWords;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Numbers a fixed set of texts and finds the number of a text from its bytes, without making an
/// object.
public final class TextTable {
  /// Not in the table.
  public static final int ABSENT = -1;

  /// Odd, with its bits well spread: multiplying by it carries every bit of a text upwards.
  private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

  /// Lengths from here on share a bit.
  private static final int LONG = Long.SIZE - 1;

  /// Marks the lengths of texts, so that most values are ruled out at once.
  private final long lengths;

  /// In the upper half the hash of a text, in the lower its number, plus one; zero where none is.
  private final long[] buckets;

  private final byte[] pool;
  private final int[] ends;

  /// @param texts distinct; the number of a text is its place here
  public TextTable(List<String> texts) {
    byte[][] encoded =
        texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    pool = new byte[Arrays.stream(encoded).mapToInt(bytes -> bytes.length).sum()];
    ends = new int[encoded.length + 1];
    buckets = new long[Integer.highestOneBit(Math.max(1, encoded.length)) * 4];
    long marked = 0;
    for (int i = 0; i < encoded.length; i++) {
      int length = encoded[i].length;
      System.arraycopy(encoded[i], 0, pool, ends[i], length);
      ends[i + 1] = ends[i] + length;
      marked |= 1L << Math.min(length, LONG);
      int hash = hash(encoded[i], 0, length);
      int bucket = hash & (buckets.length - 1);
      while (buckets[bucket] != 0) {
        bucket = (bucket + 1) & (buckets.length - 1);
      }
      buckets[bucket] = (long) hash << Integer.SIZE | (i + 1);
    }
    lengths = marked;
  }

  public int size() {
    return ends.length - 1;
  }

  /// The number of the text that these UTF-8 bytes are, or [#ABSENT].
  public int find(byte[] bytes, int start, int end) {
    if ((lengths >>> Math.min(end - start, LONG) & 1) == 0) {
      return ABSENT;
    }
    int hash = hash(bytes, start, end);
    for (int at = hash & (buckets.length - 1); ; at = (at + 1) & (buckets.length - 1)) {
      long bucket = buckets[at];
      if (bucket == 0) {
        return ABSENT;
      }
      int entry = (int) bucket - 1;
      if ((int) (bucket >>> Integer.SIZE) == hash
          && Arrays.equals(pool, ends[entry], ends[entry + 1], bytes, start, end)) {
        return entry;
      }
    }
  }

  /// Mixes the length, the first and the last eight bytes and eight in the middle, so that a long
  /// text costs no more than a short one; texts that differ only elsewhere share a bucket and are
  /// told apart there.
  private static int hash(byte[] bytes, int start, int end) {
    int length = end - start;
    long mixed = (length * MIX) ^ ByteWords.first(bytes, start, end);
    if (length > Long.BYTES) {
      int middle = start + (length - Long.BYTES) / 2;
      mixed = mixed * MIX ^ ByteWords.first(bytes, middle, end);
      mixed = mixed * MIX ^ ByteWords.last(bytes, start, end);
    }
    mixed *= MIX;
    return (int) (mixed >>> Integer.SIZE) ^ (int) (mixed >>> 48);
  }
}
