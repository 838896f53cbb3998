package dev.seriema.engine.sequence;

import java.util.Arrays;

/// Everything a sequence query remembers, in the order in which it began: open sequences, complete
/// ones that wait, and events that forbid a later sequence. Each is a row of primitive arrays,
/// known by its number until it is removed.
final class OpenSequences {
  static final int NONE = -1;

  /// In place of a time that there is not.
  static final long NEVER = Long.MIN_VALUE;

  /// In place of a place: an event that forbids a sequence, and is none.
  static final int FORBIDS = -1;

  private static final int FEW = 16;

  private final EventChains chains = new EventChains();
  private final boolean hasForbidden;

  private long[] starts = new long[FEW];
  private int[] places = new int[FEW];
  private int[] links = new int[FEW];
  private int[] keys = new int[FEW];
  private int[] nexts = new int[FEW];
  private int[] olders = new int[FEW];
  private int[] newers = new int[FEW];

  /// By sequence the time of the last event before it that forbids a match; empty where no query
  /// asks.
  private long[] forbidden = {};

  private int oldest = NONE;
  private int newest = NONE;
  private int used;
  private int free = NONE;
  private int count;

  /// @param hasForbidden whether sequences remember an event before them
  OpenSequences(boolean hasForbidden) {
    this.hasForbidden = hasForbidden;
    forbidden = hasForbidden ? new long[FEW] : forbidden;
  }

  int count() {
    return count;
  }

  EventChains chains() {
    return chains;
  }

  /// What all of it takes, in bytes.
  long size() {
    return chains.size()
        + (long) starts.length * (Long.BYTES + 6 * Integer.BYTES)
        + (long) forbidden.length * Long.BYTES;
  }

  /// Begins a sequence with its first event.
  ///
  /// @param time not before that of any other
  int add(int key, int place, long time, long reference) {
    int number = free != NONE ? free : unused();
    free = number == free ? nexts[number] : free;
    starts[number] = time;
    places[number] = 2 * place;
    links[number] = chains.append(EventChains.NONE, reference);
    keys[number] = key;
    setForbidden(number, NEVER);
    nexts[number] = NONE;
    olders[number] = newest;
    newers[number] = NONE;
    if (newest == NONE) {
      oldest = number;
    } else {
      newers[newest] = number;
    }
    newest = number;
    count++;
    return number;
  }

  void remove(int number) {
    chains.remove(links[number]);
    int older = olders[number];
    int newer = newers[number];
    if (older == NONE) {
      oldest = newer;
    } else {
      newers[older] = newer;
    }
    if (newer == NONE) {
      newest = older;
    } else {
      olders[newer] = older;
    }
    nexts[number] = free;
    free = number;
    count--;
    if (count == 0) {
      forgetNumbers();
    }
  }

  /// What began first, or [#NONE].
  int oldest() {
    return oldest;
  }

  /// When the first event was.
  long start(int number) {
    return starts[number];
  }

  int key(int number) {
    return keys[number];
  }

  /// The events, from the last back.
  int chain(int number) {
    return links[number];
  }

  long last(int number) {
    return chains.last(links[number]);
  }

  void append(int number, long reference) {
    links[number] = chains.append(links[number], reference);
  }

  /// How far it came: the place of its last event among the present stages.
  int place(int number) {
    return places[number] >> 1;
  }

  void setPlace(int number, int place) {
    places[number] = (2 * place) | (places[number] & 1);
  }

  /// Whether an absent event came in between: no match can come of it, but it takes its place.
  boolean isBroken(int number) {
    return (places[number] & 1) != 0;
  }

  void breakOff(int number) {
    places[number] |= 1;
  }

  long forbidden(int number) {
    return hasForbidden ? forbidden[number] : NEVER;
  }

  void setForbidden(int number, long time) {
    if (hasForbidden) {
      forbidden[number] = time;
    }
  }

  /// What follows in the list of the same key, or [#NONE].
  int next(int number) {
    return nexts[number];
  }

  void setNext(int number, int next) {
    nexts[number] = next;
  }

  private int unused() {
    if (used == starts.length) {
      resize(used + (used >> 1));
    }
    return used++;
  }

  /// Numbers begin anew, and room that was needed once goes back.
  private void forgetNumbers() {
    used = 0;
    free = NONE;
    if (starts.length > FEW) {
      resize(FEW);
    }
  }

  private void resize(int room) {
    starts = Arrays.copyOf(starts, room);
    places = Arrays.copyOf(places, room);
    links = Arrays.copyOf(links, room);
    keys = Arrays.copyOf(keys, room);
    nexts = Arrays.copyOf(nexts, room);
    olders = Arrays.copyOf(olders, room);
    newers = Arrays.copyOf(newers, room);
    forbidden = hasForbidden ? Arrays.copyOf(forbidden, room) : forbidden;
  }
}
