package dev.seriema.intake;

/// A place in a text that is read from its beginning to its end.
final class TextPlace {
  private long line = 1;
  private long column = 1;

  /// From 1.
  long line() {
    return line;
  }

  /// From 1, in code points; a byte that is no UTF-8 counts as one.
  int column() {
    return (int) Math.min(column, Integer.MAX_VALUE);
  }

  void set(long newLine, int newColumn) {
    line = newLine;
    column = newColumn;
  }

  /// Goes on over bytes.
  void advance(byte[] bytes, int start, int end) {
    for (int at = start; at < end; at++) {
      byte unit = bytes[at];
      if (unit == '\n') {
        line++;
        column = 1;
      } else if ((unit & 0xc0) != 0x80) {
        column++;
      }
    }
  }
}
