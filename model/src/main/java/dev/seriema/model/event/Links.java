package dev.seriema.model.event;

import java.util.Arrays;

/// For each slot the first of some values, and for each value the next of its slot.
final class Links {
  private final int[] firsts;
  private int[] nexts = {};

  /// @param slots how many the layout has
  Links(int slots) {
    firsts = new int[slots];
    Arrays.fill(firsts, Event.NONE);
  }

  /// The first value of a slot, or [Event#NONE].
  int first(int slot) {
    return firsts[slot];
  }

  /// The value of the same slot that follows, or [Event#NONE].
  int next(int value) {
    return nexts[value];
  }

  /// Takes up values, from the last to the first, so that each finds the one behind it.
  ///
  /// @param slots of all values in turn, perhaps with room for more
  void link(int[] slots, int count) {
    if (nexts.length != slots.length) {
      nexts = new int[slots.length];
    }
    for (int value = count - 1; value >= 0; value--) {
      int slot = slots[value];
      if (slot >= 0) {
        nexts[value] = firsts[slot];
        firsts[slot] = value;
      }
    }
  }

  /// Forgets the values that were taken up.
  void unlink(int[] slots, int count) {
    for (int value = 0; value < count; value++) {
      if (slots[value] >= 0) {
        firsts[slots[value]] = Event.NONE;
      }
    }
  }
}
