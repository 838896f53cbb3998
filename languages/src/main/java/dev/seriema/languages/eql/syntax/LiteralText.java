package dev.seriema.languages.eql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text in double quotes as it stands in a query, with the place that each of its characters was
/// written at.
///
/// `"…"` has the escapes `\n \r \t \b \f \" \' \\` and, for any code point, a backslash, `u` and
/// two to eight hexadecimal digits in braces. In `"""…"""` nothing is escaped, and up to two quotes
/// may stand before the closing three. Neither goes on behind the end of a line.
public final class LiteralText {
  private static final String RAW_QUOTES = "\"\"\"";

  private final String query;
  private final StringBuilder text = new StringBuilder();
  private final List<SourceSpan> badEscapes = new ArrayList<>();
  private int[] places = new int[16];
  private boolean raw;
  private boolean closed;
  private int end;

  private LiteralText(String query) {
    this.query = query;
  }

  /// Reads the text whose first quote stands at a place.
  public static LiteralText at(String query, int start) {
    LiteralText literal = new LiteralText(query);
    literal.raw = query.startsWith(RAW_QUOTES, start);
    if (literal.raw) {
      literal.readRaw(start + 3);
    } else {
      literal.readEscaped(start + 1);
    }
    return literal;
  }

  /// What the text says.
  public String text() {
    return text.toString();
  }

  public boolean raw() {
    return raw;
  }

  boolean closed() {
    return closed;
  }

  /// One past its last character in the query.
  int end() {
    return end;
  }

  List<SourceSpan> badEscapes() {
    return badEscapes;
  }

  /// Where a stretch of what the text says was written.
  public SourceSpan span(int from, int to) {
    int start = place(from);
    return new SourceSpan(start, Math.max(start, place(to)));
  }

  private int place(int index) {
    return index < text.length() ? places[index] : end - (closed ? raw ? 3 : 1 : 0);
  }

  private void readRaw(int from) {
    int at = from;
    while (at < query.length() && !Lexer.isLineEnd(query.charAt(at))) {
      if (query.startsWith(RAW_QUOTES, at)) {
        int quotes = 3;
        while (quotes < 5 && at + quotes < query.length() && query.charAt(at + quotes) == '"') {
          add(at + quotes - 3, '"');
          quotes++;
        }
        closed = true;
        end = at + quotes;
        return;
      }
      add(at, query.charAt(at));
      at++;
    }
    end = at;
  }

  private void readEscaped(int from) {
    int at = from;
    while (at < query.length() && !Lexer.isLineEnd(query.charAt(at))) {
      char character = query.charAt(at);
      if (character == '"') {
        closed = true;
        end = at + 1;
        return;
      }
      at = character == '\\' ? readEscape(at) : addPlain(at, character);
    }
    end = at;
  }

  private int addPlain(int at, char character) {
    add(at, character);
    return at + 1;
  }

  private int readEscape(int at) {
    char mark = at + 1 < query.length() ? query.charAt(at + 1) : '\0';
    switch (mark) {
      case 'n' -> add(at, '\n');
      case 'r' -> add(at, '\r');
      case 't' -> add(at, '\t');
      case 'b' -> add(at, '\b');
      case 'f' -> add(at, '\f');
      case '"', '\'', '\\' -> add(at, mark);
      case 'u' -> {
        return readCodePoint(at);
      }
      default -> {
        return badEscape(at, at + 1);
      }
    }
    return at + 2;
  }

  private int readCodePoint(int at) {
    int close = at + 2;
    while ((close < query.length() && Character.digit(query.charAt(close), 16) >= 0)
        || (close == at + 2 && query.startsWith("{", close))) {
      close++;
    }
    int digits = close - at - 3;
    if (digits < 2 || digits > 8 || !query.startsWith("}", close)) {
      return badEscape(at, close);
    }
    long codePoint = Long.parseLong(query, at + 3, close, 16);
    if (codePoint > Character.MAX_CODE_POINT
        || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)) {
      return badEscape(at, close + 1);
    }
    for (char unit : Character.toChars((int) codePoint)) {
      add(at, unit);
    }
    return close + 1;
  }

  /// Takes the characters as they stand, so that what follows is read as usual.
  ///
  /// @param to where the escape ends as far as it can be told; at least the character behind the
  ///   backslash belongs to it unless the line ends there
  private int badEscape(int at, int to) {
    int until = Math.max(to, at + 1);
    if (until == at + 1 && until < query.length() && !Lexer.isLineEnd(query.charAt(until))) {
      until += Character.charCount(query.codePointAt(until));
    }
    badEscapes.add(new SourceSpan(at, until));
    for (int i = at; i < until; i++) {
      add(i, query.charAt(i));
    }
    return until;
  }

  private void add(int place, char character) {
    if (text.length() == places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    places[text.length()] = place;
    text.append(character);
  }
}
