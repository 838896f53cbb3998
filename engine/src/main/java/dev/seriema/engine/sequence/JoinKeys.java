package dev.seriema.engine.sequence;

import dev.seriema.model.value.Value;
import java.util.Arrays;
import java.util.List;

/// The keys under which something is remembered: a hash table over bytes, without an object for
/// each key. A key is known by its number until it is removed; then the number is given again.
final class JoinKeys {
  static final int NONE = -1;

  private static final int FEW = 16;
  private static final int FEW_BYTES = 256;

  private int[] buckets = empty(2 * FEW);
  private int[] hashes = new int[FEW];
  private int[] starts = new int[FEW];
  private int[] lengths = new int[FEW];
  private int used;
  private int free = NONE;
  private int count;

  private byte[] bytes = new byte[FEW_BYTES];
  private int bytesUsed;
  private int bytesFree;

  int count() {
    return count;
  }

  /// Bytes of the keys that are there.
  int bytes() {
    return bytesUsed - bytesFree;
  }

  /// One past the greatest number given so far.
  int numbers() {
    return used;
  }

  /// What all of it takes.
  long size() {
    return bytes.length + 4L * (buckets.length + hashes.length + starts.length + lengths.length);
  }

  int find(byte[] key, int start, int end, int hash) {
    for (int at = bucket(hash); buckets[at] != NONE; at = after(at)) {
      int found = buckets[at];
      if (hashes[found] == hash
          && Arrays.equals(bytes, starts[found], starts[found] + lengths[found], key, start, end)) {
        return found;
      }
    }
    return NONE;
  }

  /// @param hash of a key that is not there
  int add(byte[] key, int start, int end, int hash) {
    if (2 * (count + 1) > buckets.length) {
      rebuild(2 * buckets.length);
    }
    int number = number();
    int length = end - start;
    reserve(length);
    System.arraycopy(key, start, bytes, bytesUsed, length);
    hashes[number] = hash;
    starts[number] = bytesUsed;
    lengths[number] = length;
    bytesUsed += length;
    place(number);
    count++;
    return number;
  }

  void remove(int number) {
    int at = bucket(hashes[number]);
    while (buckets[at] != number) {
      at = after(at);
    }
    close(at);
    bytesFree += lengths[number];
    lengths[number] = NONE;
    starts[number] = free;
    free = number;
    count--;
    if (count == 0) {
      forgetNumbers();
    }
  }

  void clear() {
    Arrays.fill(buckets, NONE);
    count = 0;
    forgetNumbers();
  }

  List<Value> values(int number) {
    return WrittenKey.values(bytes, starts[number], starts[number] + lengths[number]);
  }

  /// Numbers begin anew, and room that was needed once goes back.
  private void forgetNumbers() {
    used = 0;
    free = NONE;
    bytesUsed = 0;
    bytesFree = 0;
    if (hashes.length > FEW) {
      buckets = empty(2 * FEW);
      hashes = new int[FEW];
      starts = new int[FEW];
      lengths = new int[FEW];
      bytes = new byte[FEW_BYTES];
    }
  }

  private int number() {
    int number = free != NONE ? free : unused();
    free = number == free ? starts[number] : free;
    lengths[number] = NONE;
    return number;
  }

  private int unused() {
    if (used == hashes.length) {
      int room = used + (used >> 1);
      hashes = Arrays.copyOf(hashes, room);
      starts = Arrays.copyOf(starts, room);
      lengths = Arrays.copyOf(lengths, room);
    }
    return used++;
  }

  /// Makes room for the bytes of a key: by moving the others together where much lies free, else by
  /// more memory.
  private void reserve(int length) {
    if (bytesUsed + length <= bytes.length) {
      return;
    }
    int needed = bytes() + length;
    byte[] packed =
        new byte
            [Math.max(
                FEW_BYTES, (int) Math.min(needed + (long) needed / 2, Integer.MAX_VALUE - 8))];
    int to = 0;
    for (int number = 0; number < used; number++) {
      if (lengths[number] != NONE) {
        System.arraycopy(bytes, starts[number], packed, to, lengths[number]);
        starts[number] = to;
        to += lengths[number];
      }
    }
    bytes = packed;
    bytesUsed = to;
    bytesFree = 0;
  }

  private void rebuild(int room) {
    buckets = empty(room);
    for (int number = 0; number < used; number++) {
      if (lengths[number] != NONE) {
        place(number);
      }
    }
  }

  private void place(int number) {
    int at = bucket(hashes[number]);
    while (buckets[at] != NONE) {
      at = after(at);
    }
    buckets[at] = number;
  }

  /// Empties a bucket and moves into it what was placed further on because of it.
  private void close(int emptied) {
    int gap = emptied;
    for (int at = after(gap); buckets[at] != NONE; at = after(at)) {
      int wanted = bucket(hashes[buckets[at]]);
      boolean reaches = gap <= at ? wanted <= gap || wanted > at : wanted <= gap && wanted > at;
      if (reaches) {
        buckets[gap] = buckets[at];
        gap = at;
      }
    }
    buckets[gap] = NONE;
  }

  private int bucket(int hash) {
    return hash & (buckets.length - 1);
  }

  private int after(int bucket) {
    return (bucket + 1) & (buckets.length - 1);
  }

  private static int[] empty(int room) {
    int[] buckets = new int[room];
    Arrays.fill(buckets, NONE);
    return buckets;
  }
}
