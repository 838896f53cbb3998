package dev.seriema.model.event;

import java.util.Arrays;

/// What the general walk does between two values, written down so that [Seams] can learn it.
///
/// A seam that cannot be learned is spoilt: one with an object that is a value itself, with a key
/// that has no row, or that closes what it opened. Not thread-safe.
final class OpenSeam {
  private static final int CLOSED = -1;

  /// The most brackets closed, and the most keys and brackets opened, of a seam that is learned.
  static final int MOST_STEPS = 8;

  private static final int EDGE_BITS = 24;
  private static final int QUOTE_BITS = 8;
  private static final int LINK_SHIFT = EDGE_BITS + QUOTE_BITS;

  private final long[] closed = new long[MOST_STEPS];
  private final long[] steps = new long[MOST_STEPS];
  private int closedCount;
  private int stepsEnd;
  private int opened;
  private int start = CLOSED;
  private int before;
  private int linkBefore;
  private boolean spoilt;

  /// @param at one past the value before the seam
  /// @param before the seam before that value
  /// @param linkBefore the link of that value
  void begin(int at, int before, int linkBefore) {
    start = at;
    this.before = before;
    this.linkBefore = linkBefore;
    closedCount = 0;
    stepsEnd = 0;
    opened = 0;
    spoilt = false;
  }

  void end() {
    start = CLOSED;
  }

  void spoil() {
    spoilt = true;
  }

  /// @param link of the object or array that is closed
  void close(int link) {
    if (closedCount == MOST_STEPS || stepsEnd > 0) {
      spoilt = true;
    } else {
      closed[closedCount++] = link;
    }
  }

  /// @param edge of the key in the trie, or [FieldTrie#NO_EDGE]
  /// @param quote in front of it
  void key(int edge, int quote) {
    if (edge + 1 >= 1 << EDGE_BITS || quote - start >= 1 << QUOTE_BITS) {
      spoilt = true;
    } else {
      step((edge + 1) | ((long) (quote - start) << EDGE_BITS));
    }
  }

  /// @param link of the object or array that is opened
  void open(int link) {
    opened++;
    if (stepsEnd > 0 && steps[stepsEnd - 1] >>> LINK_SHIFT == 0) {
      steps[stepsEnd - 1] |= (long) link << LINK_SHIFT;
    } else {
      step((long) link << LINK_SHIFT);
    }
  }

  private void step(long step) {
    if (stepsEnd == steps.length) {
      spoilt = true;
    } else {
      steps[stepsEnd++] = step;
    }
  }

  /// The edge of the key of a step, or [FieldTrie#NO_EDGE].
  static int edge(long step) {
    return (int) (step & ((1 << EDGE_BITS) - 1)) - 1;
  }

  /// Where the quote of the key of a step stands in the seam.
  static int quote(long step) {
    return (int) (step >>> EDGE_BITS) & ((1 << QUOTE_BITS) - 1);
  }

  /// The link of what a step opens, or 0.
  static int opened(long step) {
    return (int) (step >>> LINK_SHIFT);
  }

  boolean hasBegun() {
    return start != CLOSED;
  }

  /// Whether a seam began and can be learned.
  boolean canBeLearned() {
    return start != CLOSED && !spoilt;
  }

  int start() {
    return start;
  }

  int before() {
    return before;
  }

  int linkBefore() {
    return linkBefore;
  }

  /// Whether nothing is opened or closed, and one key comes at most.
  boolean isPlain() {
    return closedCount == 0 && opened == 0 && stepsEnd <= 1;
  }

  /// The only step of a plain seam, or 0.
  long step() {
    return stepsEnd == 0 ? 0 : steps[0];
  }

  int opened() {
    return opened;
  }

  /// How many numbers [#write] writes.
  int size() {
    return 2 + closedCount + stepsEnd;
  }

  /// Writes the links closed and the steps, each with a 0 behind.
  void write(long[] to, int at) {
    System.arraycopy(closed, 0, to, at, closedCount);
    int p = at + closedCount;
    to[p++] = 0;
    for (int step = 0; step < stepsEnd; step++) {
      if (steps[step] != 0) {
        to[p++] = steps[step];
      }
    }
    to[p] = 0;
  }

  /// Whether another seam closed the same, as [#write] wrote it.
  boolean closesAs(long[] written, int at) {
    return Arrays.equals(closed, 0, closedCount, written, at, at + closedCount)
        && written[at + closedCount] == 0;
  }
}
