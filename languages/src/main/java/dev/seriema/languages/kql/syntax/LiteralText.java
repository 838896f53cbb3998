package dev.seriema.languages.kql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// A value or a field's name as it stands in a query.
///
/// Without quotes it may hold blanks, and ends before a character of the language or a keyword. A
/// backslash makes a tab or a line end with `t`, `r` or `n`, any character with `u` and four
/// hexadecimal digits, and itself, a character of the language or a keyword plain when it stands
/// before them; a star is a wildcard. In quotes the same letters have their meaning, a quote and a
/// backslash are made plain, and every other backslash stands for itself, as a star does.
public final class LiteralText {
  private static final String SPECIAL = "\\():<>\"*{}";

  private final String query;
  private final int start;
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> stars = new ArrayList<>();
  private final List<Escape> escapes = new ArrayList<>();
  private final List<SourceSpan> badEscapes = new ArrayList<>();
  private boolean closed = true;
  private int end;
  private int from;
  private int to;

  /// A backslash and what it was read with.
  ///
  /// @param written the whole of it, such as `\t`
  /// @param read what it stands for
  /// @param span where it stands
  public record Escape(String written, String read, SourceSpan span) {}

  private LiteralText(String query, int start) {
    this.query = query;
    this.start = start;
  }

  /// Reads the value that begins at a place.
  public static LiteralText at(String query, int start) {
    LiteralText literal = new LiteralText(query, start);
    if (query.startsWith("\"", start)) {
      literal.readQuoted(start + 1);
    } else {
      literal.readUnquoted(start);
    }
    return literal;
  }

  /// What it says.
  public KqlLiteral literal() {
    List<String> parts = new ArrayList<>();
    int part = from;
    for (int star : stars) {
      parts.add(text.substring(part, star));
      part = star;
    }
    parts.add(text.substring(part, to));
    return new KqlLiteral(parts, isQuoted(), span());
  }

  /// The escapes in it that are known.
  public List<Escape> escapes() {
    return escapes;
  }

  boolean isQuoted() {
    return query.startsWith("\"", start);
  }

  /// Whether a closing quote stands where one is needed.
  boolean closed() {
    return closed;
  }

  /// One past its last character in the query, blanks included.
  int end() {
    return end;
  }

  List<SourceSpan> badEscapes() {
    return badEscapes;
  }

  static boolean isSpecial(int character) {
    return SPECIAL.indexOf(character) >= 0;
  }

  /// Without the blanks that are cut off.
  private SourceSpan span() {
    if (isQuoted()) {
      return new SourceSpan(start, end);
    }
    int until = end;
    while (until > start + 1 && Blanks.isTrimmed(query.charAt(until - 1))) {
      until--;
    }
    int first = start;
    while (first < until - 1 && Blanks.isTrimmed(query.charAt(first))) {
      first++;
    }
    return new SourceSpan(first, until);
  }

  private void readQuoted(int first) {
    int at = first;
    while (at < query.length() && query.charAt(at) != '"') {
      at = query.charAt(at) == '\\' ? quotedEscape(at) : plain(at);
    }
    closed = at < query.length();
    end = closed ? at + 1 : at;
    to = text.length();
  }

  private int quotedEscape(int at) {
    char mark = mark(at);
    if (mark == '"' || mark == '\\') {
      return escape(at, 2, String.valueOf(mark));
    }
    int behind = commonEscape(at);
    return behind > at ? behind : plain(at);
  }

  private void readUnquoted(int first) {
    int at = first;
    boolean ended = false;
    while (at < query.length() && !ended) {
      char character = query.charAt(at);
      if (character == '\\') {
        at = unquotedEscape(at);
      } else if (character == '*') {
        stars.add(text.length());
        at++;
      } else if (isSpecial(character) || Keyword.startAt(query, at) >= 0) {
        ended = true;
      } else {
        int behind = Math.max(at + 1, Blanks.skip(query, at));
        while (at < behind) {
          at = plain(at);
        }
      }
    }
    end = at;
    trim();
  }

  private void trim() {
    to = text.length();
    int firstStar = stars.isEmpty() ? to : stars.getFirst();
    int lastStar = stars.isEmpty() ? 0 : stars.getLast();
    while (from < firstStar && Blanks.isTrimmed(text.charAt(from))) {
      from++;
    }
    while (to > Math.max(from, lastStar) && Blanks.isTrimmed(text.charAt(to - 1))) {
      to--;
    }
  }

  private int unquotedEscape(int at) {
    int behind = commonEscape(at);
    if (behind > at) {
      return behind;
    }
    if (isSpecial(mark(at))) {
      return escape(at, 2, String.valueOf(mark(at)));
    }
    for (Keyword keyword : Keyword.values()) {
      if (keyword.isWordAt(query, at + 1)) {
        int length = keyword.word().length();
        return escape(at, 1 + length, query.substring(at + 1, at + 1 + length));
      }
    }
    int until = at + 1;
    if (until < query.length() && !Blanks.isBlank(query.charAt(until))) {
      until += Character.charCount(query.codePointAt(until));
    }
    badEscapes.add(new SourceSpan(at, until));
    return plain(at);
  }

  /// Reads an escape that has its meaning in quotes and outside.
  ///
  /// @return one past it; `at` itself where there is none
  private int commonEscape(int at) {
    return switch (mark(at)) {
      case 't' -> escape(at, 2, "\t");
      case 'r' -> escape(at, 2, "\r");
      case 'n' -> escape(at, 2, "\n");
      case 'u' -> unicode(at);
      default -> at;
    };
  }

  private int unicode(int at) {
    int digits = at + 2;
    if (digits + 4 > query.length()) {
      return at;
    }
    for (int i = digits; i < digits + 4; i++) {
      if ("0123456789abcdefABCDEF".indexOf(query.charAt(i)) < 0) {
        return at;
      }
    }
    char unit = (char) Integer.parseInt(query, digits, digits + 4, 16);
    return escape(at, 6, String.valueOf(unit));
  }

  private int escape(int at, int length, String read) {
    escapes.add(
        new Escape(query.substring(at, at + length), read, new SourceSpan(at, at + length)));
    text.append(read);
    return at + length;
  }

  private int plain(int at) {
    text.append(query.charAt(at));
    return at + 1;
  }

  /// The character behind a backslash, or NUL behind the end.
  private char mark(int at) {
    return at + 1 < query.length() ? query.charAt(at + 1) : '\0';
  }
}
