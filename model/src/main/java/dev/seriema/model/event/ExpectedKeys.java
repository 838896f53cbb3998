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
/// A *link* names a guess: the row for what follows, the row and 1 for what is inside, and that
/// below zero (`~`) for the elements of an array, which have no key of their own.
///
/// Rows are bounded; when they are used up, the next document starts to learn anew. Not
/// thread-safe.
final class ExpectedKeys {
  /// No guess, or a key that is not learned.
  static final int NONE = 0;

  /// The numbers of a row, side by side so that they share a line of cache.
  private static final int ROW = 4;

  private static final int HEAD = 0;
  private static final int TAIL = 1;

  /// The length of the key, its slot and its node: see [#info].
  private static final int INFO = 2;

  /// The row that follows, and from bit 32 the first one inside.
  private static final int GUESSES = 3;

  private static final int INSIDE = 1;
  private static final long LOW_HALF = 0xffff_ffffL;

  private static final int LENGTH_BITS = 10;
  private static final int SLOT_BITS = 26;
  private static final int NODE_SHIFT = LENGTH_BITS + SLOT_BITS + 1;
  private static final long LENGTH_MASK = (1L << LENGTH_BITS) - 1;
  private static final long SLOT_MASK = (1L << SLOT_BITS) - 1;

  /// Set where nobody wants the value and somebody wants what may lie in it.
  private static final long OBJECT_BELONGS = 1L << (LENGTH_BITS + SLOT_BITS);

  private static final int DOCUMENT = ROW;
  private static final int SOURCE = 2 * ROW;

  private static final int FEW_ROWS = 256;
  private static final int MOST_ROWS = 4_096;
  private static final int MOST_KEY_BYTES = 1 << 18;

  /// Behind the fixed rows: the document, the source of an envelope, and for each depth a row for
  /// keys that are not learned. That one has a slot and a node and no guesses.
  private final int firstLearned;

  private long[] rows;
  private int end;

  /// For each row what only learning needs: the row around it, its edge in the trie, its key.
  private int[] parents;

  private int[] edges;
  private int[] keyStarts;

  /// Learned rows by the hash of their parent and key.
  private final int[] table = new int[2 * MOST_ROWS];

  /// The bytes of learned keys, one behind the other.
  private byte[] keys = new byte[1 << 12];

  private int keysEnd;

  /// @param depth the most objects and arrays inside one another
  ExpectedKeys(int depth) {
    firstLearned = SOURCE + (depth + 2) * ROW;
    end = firstLearned;
    int size = firstLearned / ROW + FEW_ROWS;
    rows = new long[size * ROW];
    parents = new int[size];
    edges = new int[size];
    keyStarts = new int[size];
    rows[DOCUMENT + INFO] = info(0, FieldTrie.ROOT, -1);
    rows[SOURCE + INFO] = info(0, FieldTrie.ROOT, -1);
  }

  /// Whether the next document has to learn anew.
  boolean isFull() {
    return end >= firstLearned + MOST_ROWS * ROW || keysEnd >= MOST_KEY_BYTES;
  }

  /// Starts to learn anew. Not within a document, where rows keep their meaning.
  void forget() {
    Arrays.fill(rows, firstLearned, end, 0);
    Arrays.fill(table, NONE);
    rows[DOCUMENT + GUESSES] = NONE;
    rows[SOURCE + GUESSES] = NONE;
    end = firstLearned;
    keysEnd = 0;
  }

  /// Whether a link is told by what was learned alone, and so means the same in other documents.
  boolean isLasting(int link) {
    return !isStrange(inside(link) & -ROW);
  }

  /// The link behind the document, as if it were the value of a key.
  static int document() {
    return DOCUMENT;
  }

  /// The link behind the key `_source` of an envelope.
  static int source() {
    return SOURCE;
  }

  /// The link to the first key of the object that is the value at a link.
  static int inside(int link) {
    return link < 0 ? ~link : link | INSIDE;
  }

  /// The link of the elements of the array that is the value at a link.
  static int elements(int link) {
    return ~inside(link);
  }

  static boolean isElements(int link) {
    return link < 0;
  }

  /// The rows, until the next key is learned.
  long[] rows() {
    return rows;
  }

  /// The row that is expected at a link, or [#NONE].
  static int guess(long[] rows, int link) {
    return (int) (rows[link | GUESSES] >>> (link << 5));
  }

  static long info(long[] rows, int row) {
    return rows[row + INFO];
  }

  /// The info of the value at a link: behind its key, or of the elements of its array.
  static long infoOfValue(long[] rows, int link) {
    return rows[(inside(link) & -ROW) + INFO];
  }

  /// How many bytes a key has with its closing quote and the colon.
  static int length(long info) {
    return (int) (info & LENGTH_MASK);
  }

  /// Whether somebody wants the value.
  static boolean hasSlot(long info) {
    return (info & (SLOT_MASK << LENGTH_BITS)) != 0;
  }

  /// Whether a text, number or literal is noted: somebody wants it, or an object belongs there.
  static boolean isNoted(long info) {
    return (info & ((SLOT_MASK << LENGTH_BITS) | OBJECT_BELONGS)) != 0;
  }

  static int slot(long info) {
    return (int) ((info >>> LENGTH_BITS) & SLOT_MASK) - 1;
  }

  static int node(long info) {
    return (int) (info >>> NODE_SHIFT);
  }

  /// Whether a row's key, its closing quote and a colon stand at a place.
  ///
  /// @param at behind the opening quote
  /// @param limit no byte from here on is looked at; a key close to it does not fit
  boolean fits(long[] rows, int row, long info, byte[] bytes, int at, int limit) {
    int length = length(info);
    if (limit - at < length + Words.BYTES) {
      return false;
    }
    long head = Words.at(bytes, at) ^ rows[row + HEAD];
    int beyondHead = length - Words.BYTES;
    if (beyondHead < 0) {
      return head << (-beyondHead << 3) == 0;
    }
    long tail = Words.at(bytes, at + beyondHead) ^ rows[row + TAIL];
    return (head | tail) == 0 && (beyondHead <= Words.BYTES || hasMiddle(row, length, bytes, at));
  }

  /// The edge that the key took in the trie, or [FieldTrie#NO_EDGE].
  int edge(int row) {
    return edges[row / ROW];
  }

  /// The node of the value that holds the keys at a link.
  int nodeAround(int link) {
    return node(rows[around(link) + INFO]);
  }

  /// Whether the keys at a link are those of the document, or of objects in an array in its place.
  boolean isOutermost(int link) {
    return around(link) == DOCUMENT;
  }

  /// Learns that a key came at a link.
  ///
  /// @param at behind the opening quote of the key
  /// @param length of the key with its closing quote and the colon right behind it
  /// @return the link behind the key; it has no guess where nothing could be learned
  int learn(int link, byte[] bytes, int at, int length, int depth, int node, int slot, int edge) {
    int parent = around(link);
    boolean canLearn =
        !isStrange(parent)
            && length <= LENGTH_MASK
            && at + Math.max(length, Words.BYTES) <= bytes.length;
    int row = canLearn ? row(parent, bytes, at, length, node, slot, edge) : NONE;
    if (row == NONE) {
      return strange(link, depth, node, slot);
    }
    if (!isStrange(link & -ROW)) {
      setGuess(link, row);
    }
    return row;
  }

  /// The link behind a key that is not to be learned.
  int strange(int link, int depth, int node, int slot) {
    int row = SOURCE + depth * ROW;
    rows[row + INFO] = info(0, node, slot);
    parents[row / ROW] = around(link);
    return row;
  }

  /// Whether nothing may be learned from a row. What surrounds the outermost value is strange too.
  private boolean isStrange(int row) {
    return row < firstLearned && row != DOCUMENT && row != SOURCE;
  }

  /// The row of the value that holds the keys at a link.
  private int around(int link) {
    return (link & INSIDE) == 0 ? parents[link / ROW] : link - INSIDE;
  }

  private void setGuess(int link, int row) {
    int place = link | GUESSES;
    rows[place] =
        (link & INSIDE) == 0
            ? (rows[place] & ~LOW_HALF) | row
            : (rows[place] & LOW_HALF) | ((long) row << 32);
  }

  private int row(int parent, byte[] bytes, int at, int length, int node, int slot, int edge) {
    boolean isShort = length < Words.BYTES;
    long head = isShort ? Words.head(Words.at(bytes, at), length) : Words.at(bytes, at);
    long tail = isShort ? 0 : Words.at(bytes, at + length - Words.BYTES);
    int place = hash(parent, head, tail, length);
    for (int row = table[place]; row != NONE; row = table[place]) {
      if (rows[row + HEAD] == head
          && rows[row + TAIL] == tail
          && length(rows[row + INFO]) == length
          && parents[row / ROW] == parent
          && hasMiddle(row, length, bytes, at)) {
        return row;
      }
      place = (place + 1) & (table.length - 1);
    }
    if (isFull()) {
      return NONE;
    }
    int row = newRow();
    table[place] = row;
    rows[row + HEAD] = head;
    rows[row + TAIL] = tail;
    rows[row + INFO] = info(length, node, slot);
    parents[row / ROW] = parent;
    edges[row / ROW] = edge;
    keyStarts[row / ROW] = keysEnd;
    keep(bytes, at, length);
    return row;
  }

  private int newRow() {
    if (end == rows.length) {
      int size = 2 * parents.length;
      rows = Arrays.copyOf(rows, size * ROW);
      parents = Arrays.copyOf(parents, size);
      edges = Arrays.copyOf(edges, size);
      keyStarts = Arrays.copyOf(keyStarts, size);
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

  /// Whether a key that agrees in its first and last word agrees between them too.
  private boolean hasMiddle(int row, int length, byte[] bytes, int at) {
    int kept = keyStarts[row / ROW];
    return length <= 2 * Words.BYTES
        || Arrays.equals(
            keys,
            kept + Words.BYTES,
            kept + length - Words.BYTES,
            bytes,
            at + Words.BYTES,
            at + length - Words.BYTES);
  }

  private static long info(int length, int node, int slot) {
    long wanted = slot == FieldTrie.OBJECT ? OBJECT_BELONGS : (slot + 1L) << LENGTH_BITS;
    return ((long) node << NODE_SHIFT) | wanted | length;
  }

  private int hash(int parent, long head, long tail, int length) {
    long mixed = head ^ Long.rotateLeft(tail, 29) ^ ((long) parent << 20) ^ length;
    return (int) ((mixed * 0x9e37_79b9_7f4a_7c15L) >>> 40) & (table.length - 1);
  }
}
