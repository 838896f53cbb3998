package dev.seriema.engine.plan;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lists of numbers by a number: an open-addressing table that is read on every event and takes
/// room only for the keys that it has.
final class IntLists {
  private static final int NO_KEY = -1;
  private static final int MIX = 0x9E37_79B9;

  private final int[] keys;
  private final int[][] lists;
  private final int shift;

  private IntLists(int size) {
    keys = new int[size];
    lists = new int[size][];
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(size);
    Arrays.fill(keys, NO_KEY);
  }

  /// @param lists by keys from 0
  static IntLists of(Map<Integer, ? extends Iterable<Integer>> lists) {
    IntLists table = new IntLists(Integer.highestOneBit(2 * lists.size() + 1) * 2);
    lists.forEach((key, list) -> table.put(key, array(list)));
    return table;
  }

  /// The list of a key, or null. The caller does not change it.
  int @Nullable [] get(int key) {
    int mask = keys.length - 1;
    int at = (key * MIX) >>> shift;
    while (keys[at] != key) {
      if (keys[at] == NO_KEY) {
        return null;
      }
      at = (at + 1) & mask;
    }
    return lists[at];
  }

  private void put(int key, int[] list) {
    int at = (key * MIX) >>> shift;
    while (keys[at] != NO_KEY) {
      at = (at + 1) & (keys.length - 1);
    }
    keys[at] = key;
    lists[at] = list;
  }

  private static int[] array(Iterable<Integer> numbers) {
    int[] array = new int[8];
    int length = 0;
    for (int number : numbers) {
      if (length == array.length) {
        array = Arrays.copyOf(array, 2 * length);
      }
      array[length++] = number;
    }
    return Arrays.copyOf(array, length);
  }
}
