package dev.seriema.catalog.symbolic;

import java.util.Arrays;

/// Pairs of states in the order in which they are met, each with a number from 0 on.
final class Pairs {
  /// Of the entries of the table, at most one of so many is taken.
  private static final int ROOM = 2;

  private long[] pairs = new long[64];
  private int count;

  /// The number of a pair and 1, where its hash says or behind; 0 where nothing stands.
  private int[] table = new int[64 * ROOM];

  /// The number of a pair; the next one where it is met for the first time.
  int of(int first, int second) {
    long pair = (long) first << Integer.SIZE | second;
    int place = place(pair);
    while (table[place] != 0) {
      if (pairs[table[place] - 1] == pair) {
        return table[place] - 1;
      }
      place = (place + 1) & (table.length - 1);
    }
    if (count == pairs.length) {
      grow();
      return of(first, second);
    }
    pairs[count++] = pair;
    table[place] = count;
    return count - 1;
  }

  int count() {
    return count;
  }

  int first(int number) {
    return (int) (pairs[number] >>> Integer.SIZE);
  }

  int second(int number) {
    return (int) pairs[number];
  }

  private void grow() {
    pairs = Arrays.copyOf(pairs, count * 2);
    table = new int[pairs.length * ROOM];
    for (int number = 0; number < count; number++) {
      int place = place(pairs[number]);
      while (table[place] != 0) {
        place = (place + 1) & (table.length - 1);
      }
      table[place] = number + 1;
    }
  }

  private int place(long pair) {
    return (int) ((pair * 0x9E37_79B9_7F4A_7C15L) >>> Integer.SIZE) & (table.length - 1);
  }
}
