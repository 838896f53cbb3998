package dev.seriema.model.event;

/// UTF-8 beyond ASCII.
final class Utf8 {
  private Utf8() {}

  /// Passes over characters that are not ASCII.
  ///
  /// @param at a byte that is not ASCII
  /// @return the next ASCII byte or `end`; or, when no character stands there, `~` of its place
  static int beyond(byte[] bytes, int at, int end) {
    int p = at;
    while (p < end && bytes[p] < 0) {
      int length = length(bytes, p, end);
      if (length == 0) {
        return ~p;
      }
      p += length;
    }
    return p;
  }

  /// How many bytes the character has; 0 when it is cut off, needlessly long, a surrogate or beyond
  /// U+10FFFF.
  private static int length(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xff;
    if (lead < 0xc2 || lead > 0xf4) {
      return 0;
    }
    int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (end - at < length) {
      return 0;
    }
    int second = bytes[at + 1] & 0xff;
    int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int greatest = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > greatest) {
      return 0;
    }
    for (int i = at + 2; i < at + length; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
