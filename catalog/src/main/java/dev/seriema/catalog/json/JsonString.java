package dev.seriema.catalog.json;

import dev.seriema.catalog.toml.Utf8;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.diagnostic.SourceSpan;

/// What one string says: quotes gone, escapes undone, and where each character was written.
final class JsonString {
  private final String text;
  private final int start;
  private final int end;
  private final SourceMap.Builder map;
  private final StringBuilder value = new StringBuilder();
  private int position;

  /// @param start its opening quote
  /// @param end of the stretch that may hold it
  JsonString(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.position = start + 1;
    this.map = new SourceMap.Builder(position);
  }

  JsonValue.Text read() throws JsonTokens.Malformed {
    int plain = position;
    while (position < end && text.charAt(position) != '"') {
      char character = text.charAt(position);
      if (character == '\\') {
        value.append(text, plain, position);
        escape();
        plain = position;
      } else if (character < ' ') {
        throw fault(
            position,
            position + 1,
            "a string has the control character U+%04X in it".formatted((int) character));
      } else if (Utf8.isEscape(text, position)) {
        throw JsonTokens.notUtf8(text, position);
      } else {
        position++;
      }
    }
    if (position >= end) {
      throw fault(start, start + 1, "a string has no closing quote");
    }
    value.append(text, plain, position);
    position++;
    return new JsonValue.Text(value.toString(), new SourceSpan(start, position), map.build());
  }

  private void escape() throws JsonTokens.Malformed {
    int from = position;
    char letter = from + 1 < end ? text.charAt(from + 1) : '"';
    position = from + 2;
    switch (letter) {
      case '"', '\\', '/' -> append(from, letter);
      case 'b' -> append(from, '\b');
      case 'f' -> append(from, '\f');
      case 'n' -> append(from, '\n');
      case 'r' -> append(from, '\r');
      case 't' -> append(from, '\t');
      case 'u' -> codePoint(from);
      default ->
          throw fault(
              from,
              Math.min(position, end),
              "unknown escape `" + text.substring(from, Math.min(position, end)) + "`");
    }
  }

  /// A character outside of the basic plane is two escapes; one half alone is none.
  private void codePoint(int from) throws JsonTokens.Malformed {
    char first = unit(from);
    position = from + 6;
    if (!Character.isSurrogate(first)) {
      append(from, first);
      return;
    }
    if (Character.isHighSurrogate(first) && text.startsWith("\\u", position)) {
      char second = unit(position);
      if (Character.isLowSurrogate(second)) {
        position += 6;
        map.anchor(value.length(), from);
        value.append(first).append(second);
        map.anchor(value.length(), position);
        return;
      }
    }
    throw fault(from, position, "`" + text.substring(from, position) + "` is half a character");
  }

  /// The four hexadecimal digits behind `\\u`.
  private char unit(int from) throws JsonTokens.Malformed {
    int unit = 0;
    for (int i = from + 2; i < from + 6; i++) {
      char character = i < end ? text.charAt(i) : '"';
      int digit = character < 128 ? Character.digit(character, 16) : -1;
      if (digit < 0) {
        throw fault(from, Math.min(i, end), "`\\u` needs 4 hexadecimal digits");
      }
      unit = unit << 4 | digit;
    }
    return (char) unit;
  }

  /// Adds a character that was written from `from` to the present position.
  private void append(int from, char character) {
    map.anchor(value.length(), from);
    value.append(character);
    map.anchor(value.length(), position);
  }

  private static JsonTokens.Malformed fault(int from, int to, String message) {
    return new JsonTokens.Malformed(
        Diagnostic.of(JsonFault.BAD_STRING, new SourceSpan(from, to), message));
  }
}
