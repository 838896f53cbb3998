package dev.seriema.cli.run;

import java.util.Arrays;

/// Digests of 128 bits in the order in which they came, at 16 to 40 bytes each.
final class DigestSet {
  private static final int FEW = 1 << 10;

  /// Two of one digest, one after the other.
  private long[] halves = new long[2 * FEW];

  /// By where a digest is looked for, its number and one; 0 where there is none.
  private int[] places = new int[4 * FEW];

  private int size;

  int size() {
    return size;
  }

  long high(int number) {
    return halves[2 * number];
  }

  long low(int number) {
    return halves[2 * number + 1];
  }

  boolean contains(long high, long low) {
    return places[place(high, low)] != 0;
  }

  /// @return whether it is new
  boolean add(long high, long low) {
    int place = place(high, low);
    if (places[place] != 0) {
      return false;
    }
    if (2 * size == halves.length) {
      grow();
      place = place(high, low);
    }
    halves[2 * size] = high;
    halves[2 * size + 1] = low;
    size++;
    places[place] = size;
    return true;
  }

  private void grow() {
    halves = Arrays.copyOf(halves, 2 * halves.length);
    places = new int[2 * places.length];
    for (int number = 0; number < size; number++) {
      places[place(high(number), low(number))] = number + 1;
    }
  }

  /// Where it is, or would be: half of the places are free at least.
  private int place(long high, long low) {
    int place = (int) low & (places.length - 1);
    while (places[place] != 0 && !isAt(places[place] - 1, high, low)) {
      place = (place + 1) & (places.length - 1);
    }
    return place;
  }

  private boolean isAt(int number, long high, long low) {
    return high(number) == high && low(number) == low;
  }
}
