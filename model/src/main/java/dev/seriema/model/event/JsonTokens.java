package dev.seriema.model.event;

import static dev.seriema.model.event.Refusals.REFUSED;

import dev.seriema.model.value.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// Reads texts, numbers, literals and blanks of a document, and checks them.
///
/// At `end - 1` or at `end` stands a byte that neither blanks nor a number nor a text can go
/// beyond, so the end is looked for only where that byte may be. Not thread-safe.
final class JsonTokens {
  private static final byte[] TRUE = ascii("true");
  private static final byte[] FALSE = ascii("false");
  private static final byte[] NULL = ascii("null");
  private static final int NOWHERE = -1;

  private final Refusals refusals;
  private byte[] bytes = {};
  private int end;

  /// Whether `\n` ends the document, and so is no blank.
  private boolean isLine;

  /// The start of the last string with an escape, which tells whether the string just read has one.
  private int escapedString;

  JsonTokens(Refusals refusals) {
    this.refusals = refusals;
  }

  void begin(byte[] bytes, int end, boolean isLine) {
    this.bytes = bytes;
    this.end = end;
    this.isLine = isLine;
    escapedString = NOWHERE;
  }

  byte[] bytes() {
    return bytes;
  }

  int end() {
    return end;
  }

  /// Whether the string that was read last, and starts there, holds an escape.
  boolean isEscaped(int textStart) {
    return escapedString == textStart;
  }

  /// Says again what [#isEscaped] said of a string before another one was read.
  void setEscaped(int textStart, boolean escaped) {
    escapedString = escaped ? textStart : NOWHERE;
  }

  /// Reads the text of a value or key.
  ///
  /// @param start behind the opening quote
  /// @return the place of the closing quote, or [Refusals#REFUSED]
  int text(int start) {
    byte[] b = bytes;
    int limit = end;
    int p = start;
    while (true) {
      byte unit;
      // Not `p <= limit - 8`: for a loop that counts, the compiler prepares at a cost that texts,
      // being short, do not earn back.
      if (limit - p >= Words.BYTES) {
        long word = Words.at(b, p);
        long ends = Words.textEnds(word);
        if (ends == 0) {
          p += Words.BYTES;
          continue;
        }
        p += Words.before(ends);
        unit = Words.byteAt(word, ends);
        if (unit == '"') {
          return p;
        }
      } else {
        while (p < limit && isPlain(b[p])) {
          p++;
        }
        if (p >= limit) {
          return refusals.openText();
        }
        unit = b[p];
        if (unit == '"') {
          return p;
        }
      }
      if (unit == '\\' && limit - p > 1 && isUsualEscape(b[p + 1])) {
        escapedString = start;
        p += 2;
      } else {
        p = irregular(p, start);
        if (p < 0) {
          return REFUSED;
        }
      }
    }
  }

  /// @return behind a number or literal, or [Refusals#REFUSED]
  int scalar(int start) {
    return switch (bytes[start]) {
      case 't' -> literal(TRUE, start);
      case 'f' -> literal(FALSE, start);
      case 'n' -> literal(NULL, start);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
        int numberEnd = JsonNumbers.end(bytes, start, end);
        yield numberEnd < 0 ? refusals.unlike("the rest of a number", ~numberEnd) : numberEnd;
      }
      default -> refusals.unlike("a value", start);
    };
  }

  /// @return the first place from `from` that holds no blank
  int blanks(int from) {
    int p = from;
    while (p < end && isPassedOver(bytes[p])) {
      p++;
    }
    return p;
  }

  boolean isPassedOver(byte unit) {
    return isBlank(unit) && !(isLine && unit == '\n');
  }

  static boolean isBlank(byte unit) {
    return unit == ' ' || unit == '\n' || unit == '\r' || unit == '\t';
  }

  private static boolean isPlain(byte unit) {
    return unit >= ' ' && unit != '"' && unit != '\\';
  }

  private static boolean isUsualEscape(byte letter) {
    return letter == '\\' || letter == '"' || letter == 'n';
  }

  /// Passes over an escape or characters beyond ASCII.
  private int irregular(int place, int textStart) {
    byte unit = bytes[place];
    if (unit == '\\') {
      escapedString = textStart;
      return escape(place);
    }
    if (unit >= 0) {
      return refusals.controlCharacter(place);
    }
    int after = Utf8.beyond(bytes, place, end);
    return after < 0 ? refusals.encoding(~after) : after;
  }

  private int escape(int backslash) {
    int letter = backslash + 1;
    if (letter >= end) {
      return refusals.openText();
    }
    return switch (bytes[letter]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> letter + 1;
      case 'u' -> {
        for (int digit = letter + 1; digit <= letter + 4; digit++) {
          if (digit >= end || !HexFormat.isHexDigit(bytes[digit])) {
            yield refusals.unlike("four hexadecimal digits after `\\u`", digit);
          }
        }
        yield letter + 5;
      }
      default -> refusals.escape(backslash);
    };
  }

  private int literal(byte[] word, int start) {
    return startsWith(word, start) ? start + word.length : refusals.unlike("a value", start);
  }

  private boolean startsWith(byte[] word, int start) {
    return start + word.length <= end
        && Arrays.equals(bytes, start, start + word.length, word, 0, word.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
