package dev.seriema.languages.esql.syntax;

/// What a token is.
enum TokenKind {
  /// A word of letters, digits and `_`, also a keyword; it may begin with `@`.
  NAME,
  /// A name in backticks.
  QUOTED_NAME,
  /// A text in one or three double quotes.
  TEXT,
  /// It begins with a digit and has no sign.
  NUMBER,
  DOT,
  COMMA,
  STAR,
  /// One `=`.
  ASSIGN,
  /// `==`, `!=` and other signs that compare or compute; `:` and `::` too.
  SIGN,
  PIPE,
  SEMICOLON,
  /// `(`, `[` or `{`.
  OPEN,
  /// `)`, `]` or `}`.
  CLOSE
}
