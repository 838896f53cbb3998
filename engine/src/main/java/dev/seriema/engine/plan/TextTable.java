package dev.seriema.engine.plan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Numbers a fixed set of texts and finds the number of a text from its bytes, without making an
/// object.
public final class TextTable {
  /// Not in the table.
  public static final int ABSENT = -1;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// Odd, with its bits well spread: multiplying by it carries every bit of a text upwards.
  private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

  private final int longest;
  private final byte[] pool;
  private final int[] ends;
  private final int[] buckets;
  private final int[] hashes;

  /// @param texts distinct; the number of a text is its place here
  TextTable(List<String> texts) {
    byte[][] encoded =
        texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    longest = Arrays.stream(encoded).mapToInt(bytes -> bytes.length).max().orElse(0);
    pool = new byte[Arrays.stream(encoded).mapToInt(bytes -> bytes.length).sum()];
    ends = new int[encoded.length + 1];
    hashes = new int[encoded.length];
    buckets = new int[Integer.highestOneBit(Math.max(1, encoded.length)) * 4];
    Arrays.fill(buckets, ABSENT);
    for (int i = 0; i < encoded.length; i++) {
      System.arraycopy(encoded[i], 0, pool, ends[i], encoded[i].length);
      ends[i + 1] = ends[i] + encoded[i].length;
      hashes[i] = hash(encoded[i], 0, encoded[i].length);
      int bucket = hashes[i] & (buckets.length - 1);
      while (buckets[bucket] != ABSENT) {
        bucket = (bucket + 1) & (buckets.length - 1);
      }
      buckets[bucket] = i;
    }
  }

  public int size() {
    return hashes.length;
  }

  /// The number of the text that these UTF-8 bytes are, or [#ABSENT].
  public int find(byte[] bytes, int start, int end) {
    if (end - start > longest) {
      return ABSENT;
    }
    int hash = hash(bytes, start, end);
    for (int bucket = hash & (buckets.length - 1); ; bucket = (bucket + 1) & (buckets.length - 1)) {
      int entry = buckets[bucket];
      if (entry == ABSENT) {
        return ABSENT;
      }
      if (hashes[entry] == hash
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
    long mixed = length;
    if (length >= Long.BYTES) {
      mixed = mixed * MIX ^ (long) LONGS.get(bytes, start);
      mixed = mixed * MIX ^ (long) LONGS.get(bytes, start + (length - Long.BYTES) / 2);
      mixed = mixed * MIX ^ (long) LONGS.get(bytes, end - Long.BYTES);
    } else {
      for (int i = start; i < end; i++) {
        mixed = mixed << Byte.SIZE ^ bytes[i];
      }
    }
    mixed *= MIX;
    return (int) (mixed >>> Integer.SIZE) ^ (int) (mixed >>> 48);
  }
}
