package dev.seriema.intake;

import dev.seriema.model.value.Utf8;

/// Tells bytes that are no text from text that is damaged in places.
final class Garbage {
  /// So many bad bytes are no accident, if they are also so large a part of all.
  private static final int MANY = 64;

  private static final int ONE_IN = 4;

  private Garbage() {}

  /// Bytes that are zero are not looked at: a file that a crash left holds runs of them.
  static boolean isBinary(byte[] bytes, int end) {
    int zeros = 0;
    int bad = 0;
    int at = 0;
    while (at < end) {
      byte unit = bytes[at];
      if (unit >= 0) {
        zeros += unit == 0 ? 1 : 0;
        bad += isControl(unit) ? 1 : 0;
        at++;
      } else {
        int behind = Utf8.beyond(bytes, at, end);
        bad += behind < 0 ? 1 : 0;
        at = behind < 0 ? ~behind + 1 : behind;
      }
    }
    return bad >= MANY && bad > (end - zeros) / ONE_IN;
  }

  private static boolean isControl(byte unit) {
    return unit > 0 && unit < ' ' && unit != '\t' && unit != '\n' && unit != '\r' && unit != 0x1b;
  }
}
