package dev.seriema.cli.run;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;

/// Digests of 128 bits, at 20 to 25 bytes each: a hash table in which digests ascend, with gaps,
/// and that has nothing beside it. Each stands at the place where it lies among all digests, or
/// behind it where that is taken. It is full to four fifths at most and grows by little; the same
/// digests stand in it the same way, in whichever order they came.
final class DigestSet {
  private static final int FEW = 1 << 10;

  /// Room for what is pushed behind the last place.
  private static final int BEHIND = 16;

  /// Two of one digest, one after the other, the second never zero; the last is always none.
  private long[] halves = new long[2 * (FEW + BEHIND)];

  private int places = FEW;
  private int size;

  int size() {
    return size;
  }

  boolean contains(long high, long low) {
    return isAt(seek(high, sound(low)), high, sound(low));
  }

  /// @return whether it is new
  boolean add(long high, long low) {
    int at = seek(high, sound(low));
    if (isAt(at, high, sound(low))) {
      return false;
    }
    if (5L * size >= 4L * places) {
      grow();
      at = seek(high, sound(low));
    }
    push(at);
    put(at, high, sound(low));
    size++;
    return true;
  }

  /// Takes one digest after the other.
  interface Receiver {
    void take(long high, long low) throws IOException;
  }

  /// Gives all of them, to and fro in the table: a smaller one that takes them in ascending order
  /// has all of them at its front.
  void each(Receiver receiver) throws IOException {
    int step = step();
    int place = 0;
    for (int i = 0; i < places; i++) {
      give(place, receiver);
      place = (int) (((long) place + step) % places);
    }
    for (int behind = places; isTaken(behind); behind++) {
      give(behind, receiver);
    }
  }

  private void give(int at, Receiver receiver) throws IOException {
    if (isTaken(at)) {
      receiver.take(halves[2 * at], halves[2 * at + 1]);
    }
  }

  /// A step that comes to all places before it comes to one again.
  private int step() {
    int step = (int) (places * 0.618);
    while (!BigInteger.valueOf(step).gcd(BigInteger.valueOf(places)).equals(BigInteger.ONE)) {
      step++;
    }
    return step;
  }

  private static long sound(long low) {
    return low == 0 ? 1 : low;
  }

  private boolean isTaken(int at) {
    return halves[2 * at + 1] != 0;
  }

  private boolean isAt(int at, long high, long low) {
    return halves[2 * at] == high && halves[2 * at + 1] == low;
  }

  private void put(int at, long high, long low) {
    halves[2 * at] = high;
    halves[2 * at + 1] = low;
  }

  /// Where it is, or would be.
  private int seek(long high, long low) {
    int at = place(low);
    while (isTaken(at) && isBefore(at, high, low)) {
      at++;
    }
    return at;
  }

  private boolean isBefore(int at, long high, long low) {
    int compared = Long.compareUnsigned(halves[2 * at + 1], low);
    return compared < 0 || (compared == 0 && Long.compareUnsigned(halves[2 * at], high) < 0);
  }

  /// Makes room for one by pushing those behind it on.
  private void push(int at) {
    int gap = at;
    while (isTaken(gap)) {
      gap++;
    }
    if (2 * gap == halves.length - 2) {
      halves = Arrays.copyOf(halves, halves.length + 2 * BEHIND);
    }
    System.arraycopy(halves, 2 * at, halves, 2 * at + 2, 2 * (gap - at));
  }

  private void grow() {
    long[] former = halves;
    places += places / 4;
    halves = new long[2 * (places + BEHIND)];
    int next = 0;
    for (int at = 0; at < former.length; at += 2) {
      if (former[at + 1] != 0) {
        next = Math.max(next, place(former[at + 1]));
        push(next);
        put(next++, former[at], former[at + 1]);
      }
    }
  }

  private int place(long low) {
    return (int) Math.unsignedMultiplyHigh(low, places);
  }
}
