package dev.seriema.engine.sequence;

import java.util.Arrays;

/// The events of open sequences, each chain from the last event back to the first.
final class EventChains {
  static final int NONE = -1;

  private static final int FEW = 16;

  private long[] references = new long[FEW];
  private int[] previous = new int[FEW];
  private int used;
  private int free = NONE;
  private int count;

  /// How many events all chains hold.
  int count() {
    return count;
  }

  long size() {
    return (long) references.length * (Long.BYTES + Integer.BYTES);
  }

  /// @param chain to go on with, or [#NONE] to begin one
  /// @return the longer chain, in place of the given one
  int append(int chain, long reference) {
    int link = free != NONE ? free : unused();
    free = link == free ? previous[link] : free;
    references[link] = reference;
    previous[link] = chain;
    count++;
    return link;
  }

  long last(int chain) {
    return references[chain];
  }

  /// The chain without its last event, or [#NONE].
  int previous(int chain) {
    return previous[chain];
  }

  long first(int chain) {
    int link = chain;
    while (previous[link] != NONE) {
      link = previous[link];
    }
    return references[link];
  }

  void remove(int chain) {
    int link = chain;
    while (link != NONE) {
      int next = previous[link];
      previous[link] = free;
      free = link;
      link = next;
      count--;
    }
    if (count == 0) {
      clear();
    }
  }

  /// Forgets all chains; room that was needed once goes back.
  void clear() {
    used = 0;
    count = 0;
    free = NONE;
    if (references.length > FEW) {
      references = new long[FEW];
      previous = new int[FEW];
    }
  }

  private int unused() {
    if (used == references.length) {
      int room = used + (used >> 1);
      references = Arrays.copyOf(references, room);
      previous = Arrays.copyOf(previous, room);
    }
    return used++;
  }
}
