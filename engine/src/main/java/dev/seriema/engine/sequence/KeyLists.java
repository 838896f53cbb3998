package dev.seriema.engine.sequence;

import java.util.Arrays;

/// What is remembered under each key, as lists of numbers of [OpenSequences]: open sequences, the
/// furthest first and no two at one place; complete ones that wait, in order; and the last event
/// that forbids a match.
final class KeyLists {
  static final int NONE = OpenSequences.NONE;

  private static final int FEW = 16;

  private final OpenSequences sequences;
  private final boolean hasWaiting;
  private final boolean hasForbidding;

  private int[] open = {};
  private int[] forbidding = {};
  private int[] firstWaiting = {};
  private int[] lastWaiting = {};
  private int[] waiting = {};

  KeyLists(OpenSequences sequences, SequenceShape shape) {
    this.sequences = sequences;
    hasWaiting = shape.hasTrailingAbsence();
    hasForbidding = shape.hasLeadingAbsence();
  }

  /// What all of it takes, in bytes.
  long size() {
    int lists = 1 + (hasForbidding ? 1 : 0) + (hasWaiting ? 3 : 0);
    return (long) Integer.BYTES * lists * open.length;
  }

  /// Begins the lists of a key, all empty.
  void begin(int key) {
    if (key >= open.length) {
      resize(Math.max(FEW, key + (key >> 1)));
    }
    open[key] = NONE;
    if (hasForbidding) {
      forbidding[key] = NONE;
    }
    if (hasWaiting) {
      firstWaiting[key] = NONE;
      lastWaiting[key] = NONE;
      waiting[key] = 0;
    }
  }

  /// Gives back room that was needed once; called when there is no key.
  void clear() {
    if (open.length > FEW) {
      resize(FEW);
    }
  }

  boolean isEmpty(int key) {
    return open[key] == NONE
        && (!hasForbidding || forbidding[key] == NONE)
        && (!hasWaiting || firstWaiting[key] == NONE);
  }

  /// The open sequence that came furthest; [OpenSequences#next] gives the others.
  int open(int key) {
    return open[key];
  }

  void setOpen(int key, int sequence) {
    open[key] = sequence;
  }

  /// Puts a sequence that has just begun behind all others.
  void addOpen(int key, int sequence) {
    int last = lastOpen(key);
    if (last == NONE) {
      open[key] = sequence;
    } else {
      sequences.setNext(last, sequence);
    }
  }

  /// The open sequence that came least far, or [#NONE].
  int lastOpen(int key) {
    int last = open[key];
    while (last != NONE && sequences.next(last) != NONE) {
      last = sequences.next(last);
    }
    return last;
  }

  void removeOpen(int key, int sequence) {
    if (open[key] == sequence) {
      open[key] = sequences.next(sequence);
    } else {
      int before = open[key];
      while (sequences.next(before) != sequence) {
        before = sequences.next(before);
      }
      sequences.setNext(before, sequences.next(sequence));
    }
  }

  /// How many complete sequences wait.
  int waiting(int key) {
    return waiting[key];
  }

  /// The one that began first.
  int firstWaiting(int key) {
    return firstWaiting[key];
  }

  void addWaiting(int key, int sequence) {
    sequences.setNext(sequence, NONE);
    if (firstWaiting[key] == NONE) {
      firstWaiting[key] = sequence;
    } else {
      sequences.setNext(lastWaiting[key], sequence);
    }
    lastWaiting[key] = sequence;
    waiting[key]++;
  }

  /// Empties the list.
  ///
  /// @return what was the first
  int takeWaiting(int key) {
    int first = firstWaiting[key];
    firstWaiting[key] = NONE;
    lastWaiting[key] = NONE;
    waiting[key] = 0;
    return first;
  }

  void removeFirstWaiting(int key) {
    firstWaiting[key] = sequences.next(firstWaiting[key]);
    waiting[key]--;
    if (firstWaiting[key] == NONE) {
      lastWaiting[key] = NONE;
    }
  }

  int forbidding(int key) {
    return hasForbidding ? forbidding[key] : NONE;
  }

  void setForbidding(int key, int sequence) {
    forbidding[key] = sequence;
  }

  private void resize(int room) {
    open = Arrays.copyOf(open, room);
    forbidding = hasForbidding ? Arrays.copyOf(forbidding, room) : forbidding;
    firstWaiting = hasWaiting ? Arrays.copyOf(firstWaiting, room) : firstWaiting;
    lastWaiting = hasWaiting ? Arrays.copyOf(lastWaiting, room) : lastWaiting;
    waiting = hasWaiting ? Arrays.copyOf(waiting, room) : waiting;
  }
}
