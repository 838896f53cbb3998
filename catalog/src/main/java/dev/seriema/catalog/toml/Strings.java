package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.diagnostic.SourceSpan;

/// What strings say: quotes gone, escapes undone, and where each character was written.
///
/// The newline right behind opening quotes of three is not part of the string. Newlines inside are
/// `\n`, also where the file has `\r\n`, so that a rule says the same on every system.
final class Strings {
  private static final char DELETE = '\u007f';

  private final String text;
  private final TomlFaults faults;
  private final int end;
  private final boolean basic;
  private final boolean multiline;
  private final SourceMap.Builder map;

  /// What was read so far of a string that says something else than is written.
  private final StringBuilder value = new StringBuilder(0);

  private int position;

  private Strings(String text, TomlToken token, TomlFaults faults) {
    this.text = text;
    this.faults = faults;
    this.multiline = token.kind().isMultiline();
    this.basic =
        token.kind() == TomlToken.Kind.BASIC_STRING
            || token.kind() == TomlToken.Kind.MULTILINE_BASIC_STRING;
    int quotes = multiline ? 3 : 1;
    this.end = token.end() - quotes;
    this.position = behindFirstNewline(token.start() + quotes);
    this.map = new SourceMap.Builder(position);
  }

  /// @param token a string with an end
  static TomlValue.Text read(String text, TomlToken token, TomlFaults faults) {
    Strings reader = new Strings(text, token, faults);
    String value = reader.value();
    return new TomlValue.Text(value, token.span(), reader.map.build());
  }

  private int behindFirstNewline(int from) {
    if (!multiline || from >= end) {
      return from;
    }
    return text.charAt(from) == '\n' ? from + 1 : text.startsWith("\r\n", from) ? from + 2 : from;
  }

  private String value() {
    int plain = position;
    while (passPlain()) {
      char character = text.charAt(position);
      if (basic && character == '\\') {
        value.append(text, plain, position);
        escape();
        plain = position;
      } else if (multiline && text.startsWith("\r\n", position)) {
        value.append(text, plain, position);
        position += 2;
        append(position - 2, '\n');
        plain = position;
      } else {
        if (TomlScanner.isControl(character) && !(multiline && character == '\n')) {
          faults.report(TomlScanner.controlCharacter(character, position, "a string"));
        }
        position++;
      }
    }
    return value.isEmpty() ? text.substring(plain, end) : value.append(text, plain, end).toString();
  }

  /// Passes what a string of this kind says as it is written.
  ///
  /// @return whether something else comes before the end
  private boolean passPlain() {
    while (position < end) {
      char character = text.charAt(position);
      boolean plain =
          character < ' ' ? character == '\t' || character == '\n' : character != DELETE;
      if (!plain || (character == '\\' && basic)) {
        return true;
      }
      position++;
    }
    return false;
  }

  private void escape() {
    int start = position;
    char letter = text.charAt(start + 1);
    position = start + 2;
    switch (letter) {
      case 'b' -> append(start, '\b');
      case 't' -> append(start, '\t');
      case 'n' -> append(start, '\n');
      case 'f' -> append(start, '\f');
      case 'r' -> append(start, '\r');
      case '"', '\\' -> append(start, letter);
      case 'u' -> codePoint(start, 4);
      case 'U' -> codePoint(start, 8);
      default -> {
        if (!multiline || !joinsLines(start)) {
          unknown(start);
        }
      }
    }
  }

  /// Adds a character that was written from `start` to the present position.
  private void append(int start, char character) {
    map.anchor(value.length(), start);
    value.append(character);
    map.anchor(value.length(), position);
  }

  /// Whether the backslash ends its line; then blanks and newlines up to the next text are gone.
  private boolean joinsLines(int start) {
    int place = start + 1;
    boolean newline = false;
    while (place < end && isBlank(place)) {
      newline |= text.charAt(place) == '\n';
      place++;
    }
    if (newline) {
      map.gap(value.length(), start, place);
      position = place;
    }
    return newline;
  }

  private boolean isBlank(int place) {
    char character = text.charAt(place);
    return TomlScanner.isWhitespace(character)
        || character == '\n'
        || (character == '\r' && text.startsWith("\n", place + 1));
  }

  private void codePoint(int start, int digits) {
    int codePoint = 0;
    while (position < end && position < start + 2 + digits) {
      int digit = text.charAt(position) < 128 ? Character.digit(text.charAt(position), 16) : -1;
      if (digit < 0) {
        break;
      }
      codePoint = (codePoint << 4) + digit;
      position++;
    }
    SourceSpan span = new SourceSpan(start, position);
    boolean surrogate =
        codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    if (position < start + 2 + digits) {
      badCodePoint(
          span, "`\\" + text.charAt(start + 1) + "` needs " + digits + " hexadecimal digits");
    } else if (surrogate || !Character.isValidCodePoint(codePoint)) {
      badCodePoint(span, "`" + text.substring(start, position) + "` names no character");
    } else {
      map.anchor(value.length(), start);
      value.appendCodePoint(codePoint);
      map.anchor(value.length(), position);
    }
  }

  private void badCodePoint(SourceSpan span, String message) {
    faults.report(Diagnostic.of(TomlFault.BAD_UNICODE_ESCAPE, span, message));
  }

  private void unknown(int start) {
    int length = Character.charCount(text.codePointAt(start + 1));
    position = start + 1 + length;
    SourceSpan span = new SourceSpan(start, position);
    faults.report(
        Diagnostic.of(
                TomlFault.UNKNOWN_ESCAPE,
                span,
                "unknown escape `" + TomlFaults.shown(text.substring(start, position)) + "`")
            .withHint("write `\\\\` for a backslash, or use a string in single quotes"));
  }
}
