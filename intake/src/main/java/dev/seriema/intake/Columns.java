package dev.seriema.intake;

/// Where in its line a byte stands.
final class Columns {
  private Columns() {}

  /// From 1, in code points. A byte that is no UTF-8 counts as one.
  static int of(byte[] bytes, int lineStart, int at) {
    int column = 1;
    for (int i = lineStart; i < at; i++) {
      column += (bytes[i] & 0xc0) == 0x80 ? 0 : 1;
    }
    return column;
  }
}
