package dev.seriema.model.event;

import java.util.Arrays;

/// What came between two values in former documents: a guess at what comes between these two.
///
/// A seam is all bytes from the end of a text, number or literal to the start of the next one, its
/// quote included: `,"name":"`, or `"},"host":{"os":{"type":"` without the first quote. It knows
/// what those bytes close, open and name, and which seams followed on it, the latest first. Where a
/// seam fits, the value behind it has a known place, and so is noted or passed over at once.
///
/// The bytes of a seam, the link it starts from and the links it closes say all that it does, so it
/// holds in any document in which they agree. A guess never decides what is read, only how fast.
/// Seams are bounded; when they are used up, the next document starts to learn anew. Not
/// thread-safe.
final class Seams {
  /// No seam.
  static final int NONE = 0;

  /// In place of a slot: nobody wants the value.
  static final int UNWANTED = -1;

  /// In place of a slot: the value is noted, but not as one of a field.
  static final int NOTED_OTHERWISE = -2;

  /// The numbers of a seam, side by side so that they fill one line of cache. Of the bytes there
  /// are the first and the last two words; what lies between is in [#more].
  private static final int SEAM = 8;

  private static final int HEAD_WORD = 0;
  private static final int TAIL_WORD = 1;
  private static final int SECOND_WORD = 2;
  private static final int LAST_BUT_ONE_WORD = 3;
  private static final int SLOT = 4;
  private static final int GUESSES = 5;
  private static final int WAY = 6;
  private static final int SHAPE = 7;

  private static final int LENGTH_MASK = 0xff;
  private static final int TEXT = 1 << 8;
  private static final int PLAIN = 1 << 9;
  private static final int OPENED_SHIFT = 10;
  private static final int OPENED_MASK = 0xff;
  private static final int MIDDLE_SHIFT = 32;

  private static final int GUESS_BITS = 16;
  private static final long GUESS_MASK = (1 << GUESS_BITS) - 1;

  /// A seam that no value comes before.
  private static final int START = SEAM;

  private static final int FEW_SEAMS = 256;
  private static final int MOST_SEAMS = 4_096;
  private static final int LONGEST = 128;

  private final boolean learns;
  private long[] table = new long[FEW_SEAMS * SEAM];
  private int end = START + SEAM;

  /// What has no room in the table: middle words, and ways as [OpenSeam#write] writes them.
  private long[] more = new long[4 * FEW_SEAMS];

  private int moreEnd;

  /// For each seam the links of the values before and behind it, and its bytes.
  private int[] linksBefore = new int[FEW_SEAMS];

  private int[] linksBehind = new int[FEW_SEAMS];
  private int[] keptStarts = new int[FEW_SEAMS];

  /// The bytes of all seams, one behind the other.
  private byte[] kept = new byte[32 * FEW_SEAMS];

  private int keptEnd;

  /// Seams by the hash of their bytes and the link before.
  private final int[] hashes = new int[2 * MOST_SEAMS];

  /// @param learns false to know no seam ever
  Seams(boolean learns) {
    this.learns = learns;
    linksBehind[START / SEAM] = ExpectedKeys.document();
  }

  /// The seam that leads to a whole document.
  static int start() {
    return START;
  }

  boolean isFull() {
    return end >= MOST_SEAMS * SEAM;
  }

  /// Starts to learn anew. Not within a document.
  void forget() {
    Arrays.fill(table, 0);
    Arrays.fill(hashes, NONE);
    end = START + SEAM;
    moreEnd = 0;
    keptEnd = 0;
  }

  /// The seams, until the next is learned.
  long[] table() {
    return table;
  }

  /// What belongs to the seams of [#table].
  long[] more() {
    return more;
  }

  /// The seams that may follow: see [#first] and [#rest].
  static long guesses(long[] table, int seam) {
    return table[seam + GUESSES];
  }

  static int first(long guesses) {
    return (int) (guesses & GUESS_MASK) * SEAM;
  }

  static long rest(long guesses) {
    return guesses >>> GUESS_BITS;
  }

  /// Puts a seam in front of the guesses that follow on another one; the last of five drops out.
  static void expect(long[] table, int before, int seam) {
    long number = seam / SEAM;
    long expected = number;
    int shift = GUESS_BITS;
    for (long left = table[before + GUESSES]; left != 0; left >>>= GUESS_BITS) {
      long guess = left & GUESS_MASK;
      if (guess != number && shift < Long.SIZE) {
        expected |= guess << shift;
        shift += GUESS_BITS;
      }
    }
    table[before + GUESSES] = expected;
  }

  /// Length, kind and more of a seam in one number.
  static long shape(long[] table, int seam) {
    return table[seam + SHAPE];
  }

  static int length(long shape) {
    return (int) shape & LENGTH_MASK;
  }

  /// Whether the seam ends with the quote of a text.
  static boolean isText(long shape) {
    return (shape & TEXT) != 0;
  }

  /// Whether it opens and closes nothing, and has one key at most.
  static boolean isPlain(long shape) {
    return (shape & PLAIN) != 0;
  }

  /// How many objects and arrays it opens.
  static int opened(long shape) {
    return (int) (shape >>> OPENED_SHIFT) & OPENED_MASK;
  }

  /// The only step of a plain seam; of others the place in [#more] where their way is written.
  static long way(long[] table, int seam) {
    return table[seam + WAY];
  }

  /// The slot of the value behind the seam; or [#UNWANTED] or [#NOTED_OTHERWISE].
  static int slot(long[] table, int seam) {
    return (int) table[seam + SLOT];
  }

  /// The link of the value behind the seam.
  int link(int seam) {
    return linksBehind[seam / SEAM];
  }

  /// Whether the bytes of a seam stand at a place, behind which there are eight more at least.
  static boolean fits(long[] table, long[] more, int seam, long shape, byte[] b, int at) {
    long head = Words.at(b, at) ^ table[seam + HEAD_WORD];
    int beyondHead = length(shape) - Words.BYTES;
    if (beyondHead < 0) {
      return head << (-beyondHead << 3) == 0;
    }
    long tail = Words.at(b, at + beyondHead) ^ table[seam + TAIL_WORD];
    if (beyondHead <= Words.BYTES) {
      return (head | tail) == 0;
    }
    long second = Words.at(b, at + Words.BYTES) ^ table[seam + SECOND_WORD];
    int lastButOnePlace = beyondHead - Words.BYTES;
    long lastButOne = Words.at(b, at + lastButOnePlace) ^ table[seam + LAST_BUT_ONE_WORD];
    if ((head | tail | second | lastButOne) != 0) {
      return false;
    }
    int middle = (int) (shape >>> MIDDLE_SHIFT);
    for (int place = 2 * Words.BYTES; place < lastButOnePlace; place += Words.BYTES) {
      if (Words.at(b, at + place) != more[middle++]) {
        return false;
      }
    }
    return true;
  }

  /// Learns the seam that was just read, or finds it again, and expects it where it came.
  ///
  /// @param to the start of the value behind it: of its text, where it is one
  /// @param info of that value, as [ExpectedKeys] has it
  /// @return the seam, or [#NONE] where it cannot be learned
  int learn(OpenSeam open, byte[] b, int to, int link, long info, boolean isText) {
    int start = open.start();
    int length = to - start;
    if (!learns || !canBeLearned(b, start, length)) {
      return NONE;
    }
    int place = hash(open.linkBefore(), b, start, length);
    int seam = hashes[place];
    while (seam != NONE && !isSame(seam, open, b, start, length)) {
      place = (place + 1) & (hashes.length - 1);
      seam = hashes[place];
    }
    if (seam == NONE) {
      if (isFull()) {
        return NONE;
      }
      seam = add(open, b, start, length, link, isText);
      table[seam + SLOT] = slot(info);
      hashes[place] = seam;
    }
    if (open.before() != NONE) {
      expect(table, open.before(), seam);
    }
    return seam;
  }

  /// What a line feed means is not the seam's to say: it may be the end of a line.
  private static boolean canBeLearned(byte[] b, int start, int length) {
    if (length <= 0 || length > LONGEST || start + Math.max(length, Words.BYTES) > b.length) {
      return false;
    }
    for (int at = start; at < start + length; at++) {
      if (b[at] == '\n') {
        return false;
      }
    }
    return true;
  }

  private int hash(int linkBefore, byte[] b, int start, int length) {
    long mixed = headWord(b, start, length) ^ ((long) linkBefore << 20) ^ length;
    if (length >= Words.BYTES) {
      mixed ^= Long.rotateLeft(Words.at(b, start + length - Words.BYTES), 29);
    }
    return (int) ((mixed * 0x9e37_79b9_7f4a_7c15L) >>> 40) & (hashes.length - 1);
  }

  private static long headWord(byte[] b, int start, int length) {
    return Words.head(Words.at(b, start), Math.min(length, Words.BYTES));
  }

  private boolean isSame(int seam, OpenSeam open, byte[] b, int start, int length) {
    long shape = table[seam + SHAPE];
    int from = keptStarts[seam / SEAM];
    return linksBefore[seam / SEAM] == open.linkBefore()
        && length(shape) == length
        && Arrays.equals(kept, from, from + length, b, start, start + length)
        && (isPlain(shape)
            ? open.isPlain()
            : !open.isPlain() && open.closesAs(more, (int) table[seam + WAY]));
  }

  private int add(OpenSeam open, byte[] b, int start, int length, int link, boolean isText) {
    if (end == table.length) {
      grow(2 * end / SEAM);
    }
    int seam = end;
    end += SEAM;
    int number = seam / SEAM;
    linksBefore[number] = open.linkBefore();
    linksBehind[number] = link;
    keptStarts[number] = keptEnd;
    if (keptEnd + length > kept.length) {
      kept = Arrays.copyOf(kept, 2 * kept.length);
    }
    System.arraycopy(b, start, kept, keptEnd, length);
    keptEnd += length;
    keepWords(seam, b, start, length);
    long shape = length | ((long) open.opened() << OPENED_SHIFT) | (isText ? TEXT : 0);
    shape |= (long) moreEnd << MIDDLE_SHIFT;
    reserveMore(length / Words.BYTES + open.size());
    int lastButOnePlace = length - 2 * Words.BYTES;
    for (int place = 2 * Words.BYTES; place < lastButOnePlace; place += Words.BYTES) {
      more[moreEnd++] = Words.at(b, start + place);
    }
    if (open.isPlain()) {
      table[seam + WAY] = open.step();
      shape |= PLAIN;
    } else {
      table[seam + WAY] = moreEnd;
      open.write(more, moreEnd);
      moreEnd += open.size();
    }
    table[seam + SHAPE] = shape;
    return seam;
  }

  private void keepWords(int seam, byte[] b, int start, int length) {
    int behind = start + length;
    table[seam + HEAD_WORD] = headWord(b, start, length);
    if (length >= Words.BYTES) {
      table[seam + TAIL_WORD] = Words.at(b, behind - Words.BYTES);
    }
    if (length > 2 * Words.BYTES) {
      table[seam + SECOND_WORD] = Words.at(b, start + Words.BYTES);
      table[seam + LAST_BUT_ONE_WORD] = Words.at(b, behind - 2 * Words.BYTES);
    }
  }

  private static int slot(long info) {
    if (ExpectedKeys.hasSlot(info)) {
      return ExpectedKeys.slot(info);
    }
    return ExpectedKeys.isNoted(info) ? NOTED_OTHERWISE : UNWANTED;
  }

  private void grow(int seams) {
    table = Arrays.copyOf(table, seams * SEAM);
    linksBefore = Arrays.copyOf(linksBefore, seams);
    linksBehind = Arrays.copyOf(linksBehind, seams);
    keptStarts = Arrays.copyOf(keptStarts, seams);
  }

  private void reserveMore(int numbers) {
    if (moreEnd + numbers + OpenSeam.MOST_STEPS >= more.length) {
      more = Arrays.copyOf(more, 2 * more.length);
    }
  }
}
