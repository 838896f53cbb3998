package dev.seriema.engine.sequence;

/// What is remembered under each key, as lists of numbers of [OpenSequences]: open sequences, the
/// furthest first and no two at one place; complete ones that wait, in order; and the last event
/// that forbids a match.
final class KeyLists {
  static final int NONE = OpenSequences.NONE;

  private static final int OPEN = 0;

  private final OpenSequences sequences;
  private final JoinKeys keys;
  private final boolean hasWaiting;
  private final boolean hasForbidding;

  /// What a key carries beside [#OPEN]; the last three only where sequences wait.
  private final int forbidding;

  private final int firstWaiting;
  private final int lastWaiting;
  private final int waiting;

  KeyLists(OpenSequences sequences, SequenceShape shape) {
    this.sequences = sequences;
    hasWaiting = shape.hasTrailingAbsence();
    hasForbidding = shape.hasLeadingAbsence();
    forbidding = OPEN + 1;
    firstWaiting = hasForbidding ? forbidding + 1 : OPEN + 1;
    lastWaiting = firstWaiting + 1;
    waiting = lastWaiting + 1;
    keys = new JoinKeys(hasWaiting ? waiting + 1 : firstWaiting, this::moved);
  }

  JoinKeys keys() {
    return keys;
  }

  /// @return a key that is not there yet; its lists are empty
  int add(byte[] key, int start, int end, int hash) {
    int number = keys.add(key, start, end, hash);
    if (hasWaiting) {
      keys.set(number, waiting, 0);
    }
    return number;
  }

  boolean isEmpty(int key) {
    return open(key) == NONE
        && forbidding(key) == NONE
        && (!hasWaiting || firstWaiting(key) == NONE);
  }

  /// The open sequence that came furthest; [OpenSequences#next] gives the others.
  int open(int key) {
    return keys.get(key, OPEN);
  }

  void setOpen(int key, int sequence) {
    keys.set(key, OPEN, sequence);
  }

  /// Puts an open sequence behind another, or first where that is none, and nothing behind it.
  void addOpen(int key, int before, int sequence) {
    sequences.setNext(sequence, NONE, key);
    if (before == NONE) {
      setOpen(key, sequence);
    } else {
      sequences.setNext(before, sequence, key);
    }
  }

  /// The open sequence that came least far, or [#NONE].
  int lastOpen(int key) {
    int last = open(key);
    while (last != NONE && sequences.next(last) != NONE) {
      last = sequences.next(last);
    }
    return last;
  }

  void removeOpen(int key, int sequence) {
    if (open(key) == sequence) {
      setOpen(key, sequences.next(sequence));
    } else {
      int before = open(key);
      while (sequences.next(before) != sequence) {
        before = sequences.next(before);
      }
      sequences.setNext(before, sequences.next(sequence), key);
    }
  }

  /// How many complete sequences wait.
  int waiting(int key) {
    return keys.get(key, waiting);
  }

  /// The one that began first.
  int firstWaiting(int key) {
    return keys.get(key, firstWaiting);
  }

  void addWaiting(int key, int sequence) {
    sequences.setNext(sequence, NONE, key);
    if (firstWaiting(key) == NONE) {
      keys.set(key, firstWaiting, sequence);
    } else {
      sequences.setNext(keys.get(key, lastWaiting), sequence, key);
    }
    keys.set(key, lastWaiting, sequence);
    keys.set(key, waiting, waiting(key) + 1);
  }

  /// Empties the list.
  ///
  /// @return what was the first
  int takeWaiting(int key) {
    int first = firstWaiting(key);
    keys.set(key, firstWaiting, NONE);
    keys.set(key, lastWaiting, NONE);
    keys.set(key, waiting, 0);
    return first;
  }

  void removeFirstWaiting(int key) {
    keys.set(key, firstWaiting, sequences.next(firstWaiting(key)));
    keys.set(key, waiting, waiting(key) - 1);
    if (firstWaiting(key) == NONE) {
      keys.set(key, lastWaiting, NONE);
    }
  }

  int forbidding(int key) {
    return hasForbidding ? keys.get(key, forbidding) : NONE;
  }

  void setForbidding(int key, int sequence) {
    keys.set(key, forbidding, sequence);
  }

  /// Has all that is in the lists of a key know its new number.
  private void moved(int key) {
    moved(open(key), key);
    moved(forbidding(key), key);
    if (hasWaiting) {
      moved(firstWaiting(key), key);
    }
  }

  private void moved(int first, int key) {
    int sequence = first;
    while (sequence != NONE) {
      int next = sequences.next(sequence);
      sequences.setKey(sequence, key);
      sequence = next;
    }
  }
}
