package dev.seriema.languages.esql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;

/// A piece of a query.
///
/// @param text what it says: of a text or a quoted name the content without quotes and escapes,
///   else the characters as they stand
record Token(TokenKind kind, String text, SourceSpan span) {
  /// Whether it is a keyword, in any letter case.
  boolean isWord(String word) {
    return kind == TokenKind.NAME && text.equalsIgnoreCase(word);
  }

  boolean is(TokenKind other, String sign) {
    return kind == other && text.equals(sign);
  }

  boolean isRightBehind(Token other) {
    return span.start() == other.span.end();
  }

  /// Whether it may be a part of a column's name.
  boolean isOfName() {
    return switch (kind) {
      case NAME, QUOTED_NAME, DOT, STAR, NUMBER -> true;
      case TEXT, COMMA, ASSIGN, SIGN, PIPE, SEMICOLON, OPEN, CLOSE -> false;
    };
  }
}
