package dev.seriema.engine.sequence;

/// Everything a sequence query remembers, in the order in which it began: open sequences, complete
/// ones that wait, and events that forbid a later sequence. Each is a row of seven whole numbers or
/// a few more, known by its number until it is removed.
///
/// The usual row, of an open sequence of two stages, is 28 bytes: when it began, its event with how
/// far it came, the neighbours by age, and the next under its key or, behind the last, that key.
final class OpenSequences {
  static final int NONE = Rows.NONE;

  /// In place of a time that there is not.
  static final long NEVER = Long.MIN_VALUE;

  /// In place of a place: an event that forbids a sequence, and is none.
  static final int FORBIDS = -1;

  private static final int NEXT = 0;
  private static final int START = 1;
  private static final int LAST = 3;
  private static final int OLDER = 5;
  private static final int NEWER = 6;
  private static final int COLUMNS = 7;

  /// In the column of the last event, beside the place.
  private static final int BROKEN = 1;

  private final EventChains chains = new EventChains();

  /// Columns that not every query needs, or [#NONE]: the events before the last, the key where
  /// lists may be long, and the time of the last event before that forbids a match.
  private final int earlier;

  private final int keys;
  private final int forbidden;
  private final int placeBits;
  private final Rows rows;

  private int oldest = NONE;
  private int newest = NONE;

  OpenSequences(SequenceShape shape) {
    boolean waits = shape.hasTrailingAbsence();
    int columns = COLUMNS;
    earlier = shape.length() > (waits ? 1 : 2) ? columns++ : NONE;
    keys = waits ? columns++ : NONE;
    forbidden = shape.hasLeadingAbsence() ? columns : NONE;
    columns += shape.hasLeadingAbsence() ? 2 : 0;
    placeBits = 1 + Integer.SIZE - Integer.numberOfLeadingZeros(shape.length());
    rows = new Rows(columns);
  }

  int count() {
    return rows.count();
  }

  /// How many events all of it holds.
  int references() {
    return rows.count() + chains.count();
  }

  /// What all of it takes, in bytes.
  long size() {
    return rows.size() + (earlier == NONE ? 0 : chains.size());
  }

  /// Begins a sequence with its first event.
  ///
  /// @param time not before that of any other
  int add(int key, int place, long time, long reference) {
    int number = rows.take();
    rows.setLong(number, START, time);
    setLast(number, reference, place, 0);
    if (earlier != NONE) {
      rows.set(number, earlier, EventChains.NONE);
    }
    if (keys != NONE) {
      rows.set(number, keys, key);
    }
    setForbidden(number, NEVER);
    setNext(number, NONE, key);
    rows.set(number, OLDER, newest);
    rows.set(number, NEWER, NONE);
    if (newest == NONE) {
      oldest = number;
    } else {
      rows.set(newest, NEWER, number);
    }
    newest = number;
    return number;
  }

  void remove(int number) {
    if (earlier != NONE) {
      chains.remove(rows.get(number, earlier));
    }
    int older = rows.get(number, OLDER);
    int newer = rows.get(number, NEWER);
    if (older == NONE) {
      oldest = newer;
    } else {
      rows.set(older, NEWER, newer);
    }
    if (newer == NONE) {
      newest = older;
    } else {
      rows.set(newer, OLDER, older);
    }
    rows.giveBack(number);
  }

  /// What began first, or [#NONE].
  int oldest() {
    return oldest;
  }

  /// What began next, or [#NONE].
  int newer(int number) {
    return rows.get(number, NEWER);
  }

  /// When the first event was.
  long start(int number) {
    return rows.getLong(number, START);
  }

  /// The first event.
  long first(int number) {
    int chain = earlier(number);
    return chain == EventChains.NONE ? last(number) : chains.first(chain);
  }

  long last(int number) {
    return rows.getLong(number, LAST) >>> placeBits;
  }

  /// Goes on with an event.
  void append(int number, int place, long reference) {
    rows.set(number, earlier, chains.append(rows.get(number, earlier), last(number)));
    setLast(number, reference, place, rows.get(number, LAST + 1) & BROKEN);
  }

  /// Writes the events, from the last back.
  ///
  /// @param into by place, as far as the sequence came
  void copyReferences(int number, long[] into) {
    int place = place(number);
    into[place] = last(number);
    for (int chain = earlier(number); chain != EventChains.NONE; chain = chains.previous(chain)) {
      into[--place] = chains.last(chain);
    }
  }

  /// How far it came: the place of its last event among the present stages.
  int place(int number) {
    return ((rows.get(number, LAST + 1) & ((1 << placeBits) - 1)) >> 1) - 1;
  }

  /// Whether an absent event came in between: no match can come of it, but it takes its place.
  boolean isBroken(int number) {
    return (rows.get(number, LAST + 1) & BROKEN) != 0;
  }

  void breakOff(int number) {
    rows.set(number, LAST + 1, rows.get(number, LAST + 1) | BROKEN);
  }

  long forbidden(int number) {
    return forbidden == NONE ? NEVER : rows.getLong(number, forbidden);
  }

  void setForbidden(int number, long time) {
    if (forbidden != NONE) {
      rows.setLong(number, forbidden, time);
    }
  }

  /// What follows in the list of the same key, or [#NONE].
  int next(int number) {
    return Math.max(NONE, rows.get(number, NEXT));
  }

  /// @param next may be [#NONE]
  /// @param key whose list it is
  void setNext(int number, int next, int key) {
    rows.set(number, NEXT, next == NONE ? ~key : next);
  }

  /// Looks for the end of the list where the row does not have the key.
  int key(int number) {
    if (keys != NONE) {
      return rows.get(number, keys);
    }
    int next = rows.get(number, NEXT);
    while (next >= 0) {
      next = rows.get(next, NEXT);
    }
    return ~next;
  }

  void setKey(int number, int key) {
    if (keys != NONE) {
      rows.set(number, keys, key);
    }
    setNext(number, next(number), key);
  }

  private int earlier(int number) {
    return earlier == NONE ? EventChains.NONE : rows.get(number, earlier);
  }

  private void setLast(int number, long reference, int place, int broken) {
    if (reference >>> (Long.SIZE - 1 - placeBits) != 0) {
      throw new IllegalArgumentException("the number of an event is " + reference);
    }
    rows.setLong(number, LAST, (reference << placeBits) | ((place + 1L) << 1) | broken);
  }
}
