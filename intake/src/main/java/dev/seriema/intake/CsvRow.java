package dev.seriema.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// One row of comma-separated values, read piece by piece, with quotes undone: in quotes a doubled
/// quote is one, and line ends are text.
final class CsvRow {
  private enum State {
    BEFORE_CELL,
    PLAIN,
    QUOTED,
    /// A quote that closes the cell or is the first of two.
    QUOTE
  }

  private final byte separator;
  private final int limit;
  private final TextPlace place;

  private State state = State.BEFORE_CELL;
  private byte[] text = new byte[256];
  private int length;
  private long measured;
  private int cells;
  private int[] ends = new int[16];
  private long[] lines = new long[16];
  private int[] columns = new int[16];
  private boolean isEnded;
  private boolean isMisquoted;
  private boolean wasQuoted;

  /// @param limit most bytes of its text
  /// @param place where the row starts; moves on with it
  CsvRow(byte separator, int limit, TextPlace place) {
    this.separator = separator;
    this.limit = limit;
    this.place = place;
  }

  void clear() {
    state = State.BEFORE_CELL;
    length = 0;
    measured = 0;
    cells = 0;
    isEnded = false;
    isMisquoted = false;
    wasQuoted = false;
  }

  /// @return one past the line end of the row, or `end` while it is open
  int take(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && !isEnded) {
      if (state == State.BEFORE_CELL) {
        beginCell();
      }
      unit(bytes[at++]);
      place.advance(bytes, at - 1, at);
    }
    return at;
  }

  /// Takes the end of the text for that of the row.
  void end() {
    if (length == 0 && cells == 0 && state == State.BEFORE_CELL) {
      return;
    }
    if (state == State.BEFORE_CELL) {
      beginCell();
    }
    unit((byte) '\n');
  }

  /// Whether the row is whole.
  boolean isEnded() {
    return isEnded;
  }

  /// Whether the text would go on inside of quotes.
  boolean isInsideQuotes() {
    return state == State.QUOTED;
  }

  /// Whether something else than a separator stands behind a closing quote.
  boolean isMisquoted() {
    return isMisquoted;
  }

  boolean isBlank() {
    return cells == 1 && measured == 0 && !wasQuoted;
  }

  boolean isTooLong() {
    return measured > limit;
  }

  long measured() {
    return measured;
  }

  int cells() {
    return cells;
  }

  long line(int cell) {
    return lines[cell];
  }

  int column(int cell) {
    return columns[cell];
  }

  byte[] text() {
    return text;
  }

  int start(int cell) {
    return cell == 0 ? 0 : ends[cell - 1];
  }

  int end(int cell) {
    return ends[cell];
  }

  /// The cell; bytes that are no UTF-8 read U+FFFD.
  String cell(int cell) {
    return new String(text, start(cell), end(cell) - start(cell), StandardCharsets.UTF_8);
  }

  List<String> all() {
    return IntStream.range(0, cells).mapToObj(this::cell).toList();
  }

  private void beginCell() {
    if (cells == ends.length) {
      ends = Arrays.copyOf(ends, 2 * cells);
      lines = Arrays.copyOf(lines, 2 * cells);
      columns = Arrays.copyOf(columns, 2 * cells);
    }
    lines[cells] = place.line();
    columns[cells] = place.column();
  }

  private void unit(byte unit) {
    switch (state) {
      case BEFORE_CELL, PLAIN -> plain(unit);
      case QUOTED -> {
        if (unit == '"') {
          state = State.QUOTE;
        } else {
          append(unit);
        }
      }
      case QUOTE -> behindQuote(unit);
    }
  }

  private void plain(byte unit) {
    if (unit == separator || unit == '\n') {
      if (unit == '\n' && length > start(cells) && text[length - 1] == '\r') {
        length--;
        measured--;
      }
      endCell(unit);
    } else if (unit == '"' && state == State.BEFORE_CELL) {
      state = State.QUOTED;
      wasQuoted = true;
    } else {
      state = State.PLAIN;
      append(unit);
    }
  }

  private void behindQuote(byte unit) {
    if (unit == '"') {
      state = State.QUOTED;
      append(unit);
    } else if (unit == separator || unit == '\n') {
      endCell(unit);
    } else if (unit != '\r') {
      isMisquoted = true;
      state = State.PLAIN;
      append(unit);
    }
  }

  private void endCell(byte unit) {
    ends[cells++] = length;
    state = State.BEFORE_CELL;
    isEnded = unit == '\n';
  }

  private void append(byte unit) {
    measured++;
    if (measured > limit) {
      return;
    }
    if (length == text.length) {
      text = Arrays.copyOf(text, 2 * length);
    }
    text[length++] = unit;
  }
}
