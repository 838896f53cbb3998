package dev.seriema.model.event;

import dev.seriema.model.value.ByteWords;
import dev.seriema.model.value.Utf8;
import java.util.HexFormat;

/// The inside of a JSON string: its escapes.
final class JsonStrings {
  private static final int REPLACEMENT = 0xfffd;

  private JsonStrings() {}

  /// Writes the text of a valid string as UTF-8. Half of a surrogate pair becomes U+FFFD.
  ///
  /// @param start the byte behind the opening quote
  /// @param end the place of the closing quote
  /// @param target has room for `end - start` bytes from `at`, as no escape is shorter than its
  ///   text, and for a word more
  /// @return one past the last byte written
  static int unescape(byte[] bytes, int start, int end, byte[] target, int at) {
    int to = at;
    int from = start;
    while (from < end) {
      long word = ByteWords.first(bytes, from, end);
      Words.put(target, to, word);
      int plain = Math.min(Words.before(Words.backslashes(word)), end - from);
      from += plain;
      to += plain;
      if (plain == Words.BYTES || from == end) {
        continue;
      }
      if (bytes[from + 1] == 'u') {
        char first = unit(bytes, from + 2);
        from += 6;
        int codePoint = first;
        if (Character.isSurrogate(first)) {
          codePoint = REPLACEMENT;
          if (Character.isHighSurrogate(first) && isLowSurrogate(bytes, from, end)) {
            codePoint = Character.toCodePoint(first, unit(bytes, from + 2));
            from += 6;
          }
        }
        to = Utf8.encode(codePoint, target, to);
      } else {
        target[to++] = simple(bytes[from + 1]);
        from += 2;
      }
    }
    return to;
  }

  private static boolean isLowSurrogate(byte[] bytes, int at, int end) {
    return at + 6 <= end
        && bytes[at] == '\\'
        && bytes[at + 1] == 'u'
        && Character.isLowSurrogate(unit(bytes, at + 2));
  }

  private static char unit(byte[] bytes, int at) {
    int unit = 0;
    for (int i = at; i < at + 4; i++) {
      unit = (unit << 4) | HexFormat.fromHexDigit(bytes[i]);
    }
    return (char) unit;
  }

  private static byte simple(byte letter) {
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> letter;
    };
  }
}
