package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;

/// Cuts tokens from a text, one at a time, as its caller knows what may stand where.
///
/// It looks at a character again only to look ahead within a line.
final class TomlScanner {
  /// What stands behind the end of the text; inside of it, it is a control character like others.
  static final char END = '\0';

  private final String text;
  private final TomlFaults faults;
  private int position;
  private int nextBackslash = -1;

  TomlScanner(String text, TomlFaults faults) {
    this.text = text;
    this.faults = faults;
  }

  String text() {
    return text;
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  char peek() {
    return peek(0);
  }

  char peek(int distance) {
    int place = position + distance;
    return place < text.length() ? text.charAt(place) : END;
  }

  boolean atNewline() {
    return isNewline(position);
  }

  boolean atLineStart() {
    return position > 0 && text.charAt(position - 1) == '\n';
  }

  /// Whether nothing of the line is left but perhaps a comment.
  boolean atContentEnd() {
    return atEnd() || peek() == '#' || atNewline();
  }

  /// Whether the quotes of a string of several lines stand here.
  boolean atTripleQuote() {
    return (peek() == '"' || peek() == '\'') && peek(1) == peek() && peek(2) == peek();
  }

  TomlToken take(TomlToken.Kind kind, int length) {
    int start = position;
    position = start + length;
    return new TomlToken(kind, start, position);
  }

  /// Adds blanks and tabs, if there are any.
  void blank(List<TomlSyntax> parts) {
    int length = 0;
    while (isWhitespace(peek(length))) {
      length++;
    }
    if (length > 0) {
      parts.add(take(TomlToken.Kind.WHITESPACE, length));
    }
  }

  /// Adds text that fits nowhere, if it has a length.
  void unknown(List<TomlSyntax> parts, int length) {
    if (length > 0) {
      parts.add(take(TomlToken.Kind.UNKNOWN, length));
    }
  }

  /// Where reading is, as a place between two characters.
  SourceSpan place() {
    return new SourceSpan(position, position);
  }

  /// The first character behind blanks and tabs.
  char peekBehindBlank() {
    int distance = 0;
    while (isWhitespace(peek(distance))) {
      distance++;
    }
    return peek(distance);
  }

  TomlToken newline() {
    return take(TomlToken.Kind.NEWLINE, peek() == '\n' ? 1 : 2);
  }

  TomlToken comment() {
    int end = position;
    while (end < text.length() && !isNewline(end)) {
      if (isControl(text.charAt(end))) {
        faults.report(controlCharacter(text.charAt(end), end, "a comment"));
      }
      end++;
    }
    return take(TomlToken.Kind.COMMENT, end - position);
  }

  /// A string of any kind; the quote decides which.
  TomlToken string() {
    boolean basic = peek() == '"';
    if (atTripleQuote()) {
      return multilineString(basic);
    }
    char quote = peek();
    for (int i = position + 1; i < text.length() && !isNewline(i); i++) {
      if (text.charAt(i) == quote) {
        return take(
            basic ? TomlToken.Kind.BASIC_STRING : TomlToken.Kind.LITERAL_STRING, i + 1 - position);
      }
      if (basic && text.charAt(i) == '\\' && !isNewline(i + 1)) {
        i++;
      }
    }
    return unterminated(endOfLine(), Character.toString(quote));
  }

  private TomlToken multilineString(boolean basic) {
    String quote = Character.toString(peek());
    int from = position + 3;
    int at = text.indexOf(quote, from);
    while (at >= 0) {
      int escape = basic ? backslash(from) : text.length();
      if (escape < at) {
        from = escape + 2;
      } else if (text.startsWith(quote.repeat(3), at)) {
        int end = at + 3;
        while (end < at + 5 && text.startsWith(quote, end)) {
          end++;
        }
        return take(
            basic ? TomlToken.Kind.MULTILINE_BASIC_STRING : TomlToken.Kind.MULTILINE_LITERAL_STRING,
            end - position);
      } else {
        from = at + 1;
      }
      at = at < from ? text.indexOf(quote, from) : at;
    }
    return unterminated(text.length(), quote.repeat(3));
  }

  /// The first backslash from a place on; the end of the text where there is none. What was found
  /// is kept, so that looking for it costs no more than reading the text once.
  private int backslash(int from) {
    if (nextBackslash < from) {
      int found = text.indexOf('\\', from);
      nextBackslash = found < 0 ? text.length() : found;
    }
    return nextBackslash;
  }

  private TomlToken unterminated(int end, String quotes) {
    int visible = Math.min(end, Math.max(position + quotes.length(), endOfLine()));
    faults.disturb(
        position,
        Diagnostic.of(
                TomlFault.UNTERMINATED_STRING,
                new SourceSpan(position, visible),
                "string has no end")
            .withLabel("`" + quotes + "` is missing"));
    return take(TomlToken.Kind.UNTERMINATED_STRING, end - position);
  }

  /// Where the line ends, without its newline.
  int endOfLine() {
    int end = position;
    while (end < text.length() && !isNewline(end)) {
      end++;
    }
    return end;
  }

  boolean isNewline(int place) {
    return place < text.length()
        && (text.charAt(place) == '\n'
            || (text.charAt(place) == '\r'
                && place + 1 < text.length()
                && text.charAt(place + 1) == '\n'));
  }

  static Diagnostic controlCharacter(char character, int place, String where) {
    return Diagnostic.of(
        TomlFault.CONTROL_CHARACTER,
        new SourceSpan(place, place + 1),
        "control character `U+%04X` in %s".formatted((int) character, where));
  }

  static boolean isWhitespace(char character) {
    return character == ' ' || character == '\t';
  }

  static boolean isBareKey(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '_'
        || character == '-';
  }

  /// Whether a character may stand nowhere as itself; newlines are for the caller to set apart.
  static boolean isControl(char character) {
    return (character < ' ' && character != '\t') || character == '\u007f';
  }
}
