package dev.seriema.engine.sequence;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;

/// Numbers by a hash that several may share: a hash table in which hashes ascend, with gaps.
///
/// Each stands at the place where its hash lies among all hashes, or behind it where that is taken.
/// So a search ends at the first greater one, and a larger table is filled from front to back. It
/// is full to seven eighths at most and grows by little, as a look at it is cheap and its memory is
/// not.
final class KeyTable {
  private static final int FEW = 16;

  /// Of 64 slots, how many are in use when it grows, and after that.
  private static final int MOST_OF_64 = 56;

  private static final int GROWN_OF_64 = 50;

  /// By place a hash and a number plus one, or zero for none; the last is always none.
  private long[] slots = new long[FEW + 1];

  private int places = FEW;
  private int count;

  int count() {
    return count;
  }

  /// What all of it takes, in bytes.
  long size() {
    return (long) slots.length * Long.BYTES;
  }

  /// The first slot that may hold a hash; those that do lie together from there.
  int seek(int hash) {
    long wanted = Integer.toUnsignedLong(hash);
    int at = place(wanted);
    while (slots[at] != 0 && slots[at] >>> Integer.SIZE < wanted) {
      at++;
    }
    return at;
  }

  boolean holds(int slot, int hash) {
    return slots[slot] != 0 && (int) (slots[slot] >>> Integer.SIZE) == hash;
  }

  int number(int slot) {
    return (int) slots[slot] - 1;
  }

  void add(int hash, int number) {
    if ((count + 1L) * Long.SIZE > (long) places * MOST_OF_64) {
      grow();
    }
    int at = seek(hash);
    int gap = at;
    while (slots[gap] != 0) {
      gap++;
    }
    if (gap == slots.length - 1) {
      slots = Arrays.copyOf(slots, slots.length + FEW);
    }
    System.arraycopy(slots, at, slots, at + 1, gap - at);
    slots[at] = ((long) hash << Integer.SIZE) | (number + 1);
    count++;
  }

  /// @throws IllegalArgumentException when it is not there
  void remove(int hash, int number) {
    int at = seek(hash);
    while (number(at) != number) {
      if (!holds(at, hash)) {
        throw new IllegalArgumentException("number " + number + " is not in the table");
      }
      at++;
    }
    int end = at + 1;
    while (slots[end] != 0 && place(slots[end] >>> Integer.SIZE) < end) {
      end++;
    }
    System.arraycopy(slots, at + 1, slots, at, end - at - 1);
    slots[end - 1] = 0;
    count--;
  }

  /// Forgets all; room that was needed once goes back.
  void clear() {
    count = 0;
    places = FEW;
    slots = new long[FEW + 1];
  }

  /// Goes through all numbers, in no order that means anything.
  void each(IntConsumer numbers) {
    for (long slot : slots) {
      if (slot != 0) {
        numbers.accept((int) slot - 1);
      }
    }
  }

  /// Puts other numbers in place of all.
  void replaceEach(IntUnaryOperator other) {
    for (int at = 0; at < slots.length; at++) {
      if (slots[at] != 0) {
        int number = other.applyAsInt(number(at));
        slots[at] = ((slots[at] >>> Integer.SIZE) << Integer.SIZE) | (number + 1);
      }
    }
  }

  private void grow() {
    long[] former = slots;
    places = Math.toIntExact(Math.max(2L * FEW, (count + 1L) * Long.SIZE / GROWN_OF_64));
    slots = new long[places + FEW];
    int next = 0;
    for (long slot : former) {
      if (slot != 0) {
        int at = Math.max(next, place(slot >>> Integer.SIZE));
        if (at >= slots.length - 1) {
          slots = Arrays.copyOf(slots, at + FEW);
        }
        slots[at] = slot;
        next = at + 1;
      }
    }
  }

  private int place(long hash) {
    return (int) ((hash * places) >>> Integer.SIZE);
  }
}
