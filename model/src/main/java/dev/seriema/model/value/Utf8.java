package dev.seriema.model.value;

/// UTF-8 beyond ASCII, without making a `String`.
public final class Utf8 {
  private Utf8() {}

  /// How many bytes the character has whose first byte this is.
  ///
  /// @param lead of a valid character
  public static int length(byte lead) {
    int unsigned = lead & 0xff;
    return unsigned < 0x80 ? 1 : unsigned < 0xe0 ? 2 : unsigned < 0xf0 ? 3 : 4;
  }

  /// The code point of a valid character.
  public static int decode(byte[] bytes, int at) {
    int lead = bytes[at];
    return switch (length(bytes[at])) {
      case 1 -> lead;
      case 2 -> ((lead & 0x1f) << 6) | rest(bytes, at + 1);
      case 3 -> ((lead & 0x0f) << 12) | (rest(bytes, at + 1) << 6) | rest(bytes, at + 2);
      default ->
          ((lead & 0x07) << 18)
              | (rest(bytes, at + 1) << 12)
              | (rest(bytes, at + 2) << 6)
              | rest(bytes, at + 3);
    };
  }

  /// Writes a code point.
  ///
  /// @return one past the last byte written
  public static int encode(int codePoint, byte[] target, int at) {
    int to = at;
    if (codePoint < 0x80) {
      target[to++] = (byte) codePoint;
    } else if (codePoint < 0x800) {
      target[to++] = (byte) (0xc0 | (codePoint >> 6));
      target[to++] = (byte) (0x80 | (codePoint & 0x3f));
    } else if (codePoint < 0x1_0000) {
      target[to++] = (byte) (0xe0 | (codePoint >> 12));
      target[to++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
      target[to++] = (byte) (0x80 | (codePoint & 0x3f));
    } else {
      target[to++] = (byte) (0xf0 | (codePoint >> 18));
      target[to++] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
      target[to++] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
      target[to++] = (byte) (0x80 | (codePoint & 0x3f));
    }
    return to;
  }

  /// Passes over characters that are not ASCII.
  ///
  /// @param at a byte that is not ASCII
  /// @return the next ASCII byte or `end`; or, when no character stands there, `~` of its place
  public static int beyond(byte[] bytes, int at, int end) {
    int p = at;
    while (p < end && bytes[p] < 0) {
      int length = validLength(bytes, p, end);
      if (length == 0) {
        return ~p;
      }
      p += length;
    }
    return p;
  }

  /// How many bytes the character has; 0 when it is cut off, needlessly long, a surrogate or beyond
  /// U+10FFFF.
  private static int validLength(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xff;
    if (lead < 0xc2 || lead > 0xf4) {
      return 0;
    }
    int length = length(bytes[at]);
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

  private static int rest(byte[] bytes, int at) {
    return bytes[at] & 0x3f;
  }
}
