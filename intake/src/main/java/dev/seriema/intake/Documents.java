package dev.seriema.intake;

import java.util.Arrays;

/// Documents that a wrapper held, one behind the other, each with the place where it starts.
///
/// A document is begun, appended to and then committed, or dropped. Where its bytes do not stand
/// together in the input, marks tell where they come from.
final class Documents {
  private static final int FEW = 16;

  private final Blocks blocks;
  private final int limit;
  private byte[] bytes;
  private int length;

  private int count;
  private int[] starts = new int[FEW];
  private int[] ends = new int[FEW];
  private int[] firstMarks = new int[FEW];

  /// For each document its column where another starts before it in the same line, else 0.
  private int[] idColumns = new int[FEW];

  private int marks;
  private int[] markedAt = new int[FEW];
  private long[] markedLines = new long[FEW];
  private int[] markedColumns = new int[FEW];

  /// The line of the last document, of this block or a former one.
  private long lastLine;

  private boolean isOpen;
  private int openStart;
  private int openMarks;
  private long openLength;

  Documents(Blocks blocks) {
    this.blocks = blocks;
    this.limit = blocks.documentLimit();
    this.bytes = blocks.buffers().take();
  }

  /// Room for the documents that follow, with the one that is open.
  Documents next() {
    Documents next = new Documents(blocks);
    next.lastLine = lastLine;
    if (isOpen) {
      next.begin(markedLines[openMarks], markedColumns[openMarks]);
      next.append(bytes, openStart, length);
      next.openLength = openLength;
      drop();
    }
    return next;
  }

  boolean isFull() {
    return count > 0 && length >= blocks.blockBytes();
  }

  int count() {
    return count;
  }

  byte[] bytes() {
    return bytes;
  }

  /// One past the last byte.
  int length() {
    return length;
  }

  int start(int document) {
    return starts[document];
  }

  int end(int document) {
    return ends[document];
  }

  /// The line where a document starts, from 1.
  long line(int document) {
    return markedLines[firstMarks[document]];
  }

  /// What stands behind the name of the input in the id of a document: its line, and its column
  /// where it is not the first of the line.
  String place(int document) {
    int column = idColumns[document];
    return column == 0 ? "" + line(document) : line(document) + ":" + column;
  }

  /// Where a byte of a document comes from.
  TextPlace place(int document, int at) {
    int mark = firstMarks[document];
    int behind = document + 1 < count ? firstMarks[document + 1] : marks;
    while (mark + 1 < behind && markedAt[mark + 1] <= at) {
      mark++;
    }
    TextPlace place = new TextPlace();
    place.set(markedLines[mark], markedColumns[mark]);
    place.advance(bytes, markedAt[mark], at);
    return place;
  }

  /// Begins a document.
  void begin(long line, int column) {
    isOpen = true;
    openStart = length;
    openMarks = marks;
    openLength = 0;
    mark(line, column);
  }

  /// Notes where the bytes come from that are appended next.
  void mark(long line, int column) {
    if (marks == markedAt.length) {
      markedAt = Arrays.copyOf(markedAt, 2 * marks);
      markedLines = Arrays.copyOf(markedLines, 2 * marks);
      markedColumns = Arrays.copyOf(markedColumns, 2 * marks);
    }
    markedAt[marks] = length;
    markedLines[marks] = line;
    markedColumns[marks++] = column;
  }

  /// Appends to the open document. One that is too long is no longer kept, only measured.
  void append(byte[] from, int start, int end) {
    openLength += end - start;
    if (openLength > limit) {
      length = openStart;
      return;
    }
    int needed = length + end - start;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
    }
    System.arraycopy(from, start, bytes, length, end - start);
    length = needed;
  }

  void append(byte[] text) {
    append(text, 0, text.length);
  }

  boolean isTooLong() {
    return openLength > limit;
  }

  /// How many bytes the open document has, kept or not.
  long openLength() {
    return openLength;
  }

  int openStart() {
    return openStart;
  }

  long openLine() {
    return markedLines[openMarks];
  }

  int openColumn() {
    return markedColumns[openMarks];
  }

  /// Takes the open document away and gives its bytes.
  byte[] take() {
    byte[] taken = Arrays.copyOfRange(bytes, openStart, length);
    drop();
    return taken;
  }

  /// The open document is whole.
  void commit() {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      firstMarks = Arrays.copyOf(firstMarks, 2 * count);
      idColumns = Arrays.copyOf(idColumns, 2 * count);
    }
    long line = markedLines[openMarks];
    starts[count] = openStart;
    ends[count] = length;
    firstMarks[count] = openMarks;
    idColumns[count++] = line == lastLine ? markedColumns[openMarks] : 0;
    lastLine = line;
    isOpen = false;
  }

  /// The open document is none.
  void drop() {
    length = openStart;
    marks = openMarks;
    isOpen = false;
  }
}
