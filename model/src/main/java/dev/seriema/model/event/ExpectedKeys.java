package dev.seriema.model.event;

import java.util.Arrays;

/// What keys came in former documents, and in which order: a guess at the next key.
///
/// Documents of one sender repeat their keys in the same order. A guess that holds is one
/// comparison of bytes, and says at once where the key ends and which wanted field it leads to; one
/// that fails costs that comparison. So a guess never decides what is read, only how fast.
///
/// A row is a key at its place in the document: `name` in `process` and `name` in `user` are two.
/// It holds two guesses: the key that follows it in its object, and the first key inside its value.
/// The place of a guess is a *link*. All rows together are one array, eight numbers and so one line
/// of cache each.
///
/// Rows are bounded; when they are used up, the next document starts to learn anew. Not
/// thread-safe.
final class ExpectedKeys {
  /// No guess, or a key that is not learned.
  static final int NONE = 0;

  private static final int ROW = 8;
  private static final int HEAD = 0;
  private static final int TAIL = 1;
  private static final int MASK = 2;

  /// The length, and from bit 16 where the tail starts, and from bit 32 where the key is kept.
  private static final int EXTENT = 3;

  /// The slot that the key leads to or -1, and from bit 32 its node.
  private static final int TARGET = 4;

  private static final int INSIDE = 5;
  private static final int FOLLOWING = 6;

  /// The edge of the trie that the key took or -1, and from bit 32 the row whose value it is in.
  private static final int ORIGIN = 7;

  private static final int DOCUMENT = ROW;
  private static final int SOURCE = 2 * ROW;

  private static final int FEW_ROWS = 256;
  private static final int MOST_ROWS = 4_096;
  private static final int MOST_KEY_BYTES = 1 << 18;
  private static final int LONGEST_KEY = 1_000;
  private static final int TWO_WORDS = 2 * Words.BYTES;

  /// Behind the fixed rows: the document, the source of an envelope, and for each depth a row for
  /// keys that are not learned. That one has a target and no guesses.
  private final int firstLearned;

  private final int mostRows;
  private long[] rows;
  private int end;

  /// Learned rows by the hash of their parent and key.
  private final int[] table = new int[2 * MOST_ROWS];

  /// The bytes of learned keys, one behind the other.
  private byte[] keys = new byte[1 << 12];

  private int keysEnd;

  /// @param depth the most objects and arrays inside one another
  ExpectedKeys(int depth) {
    firstLearned = SOURCE + ROW + (depth + 1) * ROW;
    mostRows = firstLearned + MOST_ROWS * ROW;
    rows = new long[firstLearned + FEW_ROWS * ROW];
    end = firstLearned;
    setTarget(DOCUMENT, FieldTrie.ROOT, -1);
    setTarget(SOURCE, FieldTrie.ROOT, -1);
  }

  /// Makes room before a document, so that no row changes its meaning within one.
  void begin() {
    if (end >= mostRows || keysEnd >= MOST_KEY_BYTES) {
      Arrays.fill(rows, firstLearned, end, 0);
      Arrays.fill(table, 0);
      rows[DOCUMENT + INSIDE] = NONE;
      rows[SOURCE + INSIDE] = NONE;
      end = firstLearned;
      keysEnd = 0;
    }
  }

  /// The link behind the document, as if it were the value of a key.
  static int document() {
    return DOCUMENT + FOLLOWING;
  }

  /// The link behind the key `_source` of an envelope.
  static int source() {
    return SOURCE + FOLLOWING;
  }

  /// The link to the first key of the object that is the value of a key.
  ///
  /// @param link the one behind the key, or that of the elements of an array
  static int inside(int link) {
    return link < 0 ? ~link : link - FOLLOWING + INSIDE;
  }

  /// The link of the elements of the array that is the value of a key; it is below zero.
  ///
  /// @param link as for [#inside]
  static int elements(int link) {
    return ~inside(link);
  }

  /// Whether a link is that of elements, which have no keys.
  static boolean isArray(int link) {
    return link < 0;
  }

  /// The row that is expected at a link, or [#NONE].
  int guess(int link) {
    return (int) rows[link];
  }

  /// Whether a row's key, its closing quote and a colon stand at a place.
  ///
  /// @param at behind the opening quote
  /// @param limit no byte from here on is looked at; a key close to it does not fit
  boolean fits(int row, byte[] bytes, int at, int limit) {
    long extent = rows[row + EXTENT];
    int length = (int) extent & 0xffff;
    if (at + length + Words.BYTES > limit) {
      return false;
    }
    long head = Words.at(bytes, at) ^ rows[row + HEAD];
    long tail = Words.at(bytes, at + ((int) extent >>> 16)) ^ rows[row + TAIL];
    return ((head | tail) & rows[row + MASK]) == 0
        && (length <= TWO_WORDS || hasMiddle((int) (extent >>> 32), length, bytes, at));
  }

  /// How many bytes the key has with its closing quote and the colon.
  int length(int row) {
    return (int) rows[row + EXTENT] & 0xffff;
  }

  /// The link behind a key.
  static int behind(int row) {
    return row + FOLLOWING;
  }

  /// The edge that the key took in the trie, or [FieldTrie#NO_EDGE].
  int edge(int row) {
    return (int) rows[row + ORIGIN];
  }

  /// The slot of a value, or -1.
  ///
  /// @param link the one behind its key, or that of the elements of its array
  int slot(int link) {
    return (int) rows[inside(link) - INSIDE + TARGET];
  }

  /// The node of the value that holds the keys at a link.
  int nodeAround(int link) {
    return (int) (rows[around(link) + TARGET] >>> 32);
  }

  /// Learns that a key came at a link.
  ///
  /// @param at behind the opening quote of the key
  /// @param length of the key with its closing quote and the colon right behind it
  /// @return the link behind the key; it has no guesses where nothing could be learned
  int learn(int link, byte[] bytes, int at, int length, int depth, int node, int slot, int edge) {
    int parent = around(link);
    if (!isStrange(parent)
        && length <= LONGEST_KEY
        && at + Math.max(length, Words.BYTES) <= bytes.length) {
      int row = row(parent, bytes, at, length, node, slot, edge);
      if (row != NONE) {
        if (!isStrange(link & -ROW)) {
          rows[link] = row;
        }
        return behind(row);
      }
    }
    return strange(link, depth, node, slot);
  }

  /// The link behind a key that is not to be learned.
  int strange(int link, int depth, int node, int slot) {
    int row = SOURCE + ROW + depth * ROW;
    setTarget(row, node, slot);
    rows[row + ORIGIN] = origin(around(link), FieldTrie.NO_EDGE);
    return behind(row);
  }

  /// Whether a row may not be learned from. What surrounds the outermost value is strange too.
  private boolean isStrange(int row) {
    return row < firstLearned && row != DOCUMENT && row != SOURCE;
  }

  private int row(int parent, byte[] bytes, int at, int length, int node, int slot, int edge) {
    int tailAt = Math.max(0, length - Words.BYTES);
    long mask = length < Words.BYTES ? Words.head(-1, length) : -1;
    long head = Words.at(bytes, at) & mask;
    long tail = Words.at(bytes, at + tailAt) & mask;
    int place = hash(parent, head, tail, length);
    for (int row = table[place]; row != NONE; row = table[place]) {
      if (rows[row + HEAD] == head
          && rows[row + TAIL] == tail
          && length(row) == length
          && (int) (rows[row + ORIGIN] >>> 32) == parent
          && hasMiddle((int) (rows[row + EXTENT] >>> 32), length, bytes, at)) {
        return row;
      }
      place = (place + 1) & (table.length - 1);
    }
    if (end >= mostRows || keysEnd >= MOST_KEY_BYTES) {
      return NONE;
    }
    int row = newRow();
    table[place] = row;
    rows[row + HEAD] = head;
    rows[row + TAIL] = tail;
    rows[row + MASK] = mask;
    rows[row + EXTENT] = ((long) keysEnd << 32) | ((long) tailAt << 16) | length;
    rows[row + ORIGIN] = origin(parent, edge);
    setTarget(row, node, slot);
    keep(bytes, at, length);
    return row;
  }

  private int newRow() {
    if (end == rows.length) {
      rows = Arrays.copyOf(rows, Math.min(mostRows, firstLearned + 2 * (end - firstLearned)));
    }
    int row = end;
    end += ROW;
    return row;
  }

  private void keep(byte[] bytes, int at, int length) {
    if (keys.length - keysEnd < length) {
      keys = Arrays.copyOf(keys, 2 * keys.length);
    }
    System.arraycopy(bytes, at, keys, keysEnd, length);
    keysEnd += length;
  }

  private boolean hasMiddle(int kept, int length, byte[] bytes, int at) {
    return length <= TWO_WORDS
        || Arrays.equals(
            keys,
            kept + Words.BYTES,
            kept + length - Words.BYTES,
            bytes,
            at + Words.BYTES,
            at + length - Words.BYTES);
  }

  /// The row of the value that holds the keys at a link.
  private int around(int link) {
    int place = link & (ROW - 1);
    return place == INSIDE ? link - INSIDE : (int) (rows[link - FOLLOWING + ORIGIN] >>> 32);
  }

  private void setTarget(int row, int node, int slot) {
    rows[row + TARGET] = ((long) node << 32) | (slot & 0xffff_ffffL);
  }

  private static long origin(int parent, int edge) {
    return ((long) parent << 32) | (edge & 0xffff_ffffL);
  }

  private int hash(int parent, long head, long tail, int length) {
    long mixed =
        (head ^ Long.rotateLeft(tail, 29) ^ ((long) parent << 20) ^ length)
            * 0x9e37_79b9_7f4a_7c15L;
    return (int) (mixed >>> 40) & (table.length - 1);
  }
}
