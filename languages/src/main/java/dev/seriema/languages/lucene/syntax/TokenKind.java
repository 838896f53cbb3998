package dev.seriema.languages.lucene.syntax;

/// What a token is.
enum TokenKind {
  AND,
  OR,
  NOT,
  PLUS,
  MINUS,
  /// `+`, `-` or `!` with a blank behind it, which is a word and no operator.
  LONE_SIGN,
  OPEN,
  CLOSE,
  COLON,
  /// A star by itself.
  STAR,
  /// A hat and a number.
  BOOST,
  /// A tilde and what follows it at once.
  TILDE,
  PHRASE,
  WORD,
  /// A word with one wildcard, a star at its end.
  PREFIX,
  /// A word with wildcards in it.
  PATTERN,
  REGEX,

  RANGE_OPEN,
  RANGE_TO,
  /// A bound without quotes.
  RANGE_WORD,
  /// A bound in quotes.
  RANGE_TEXT,
  RANGE_CLOSE,

  /// What was reported as faulty and stands where a value may.
  UNREADABLE,

  END;

  /// Whether it may stand for a value without brackets around it.
  boolean isBare() {
    return switch (this) {
      case LONE_SIGN, STAR, PHRASE, WORD, PREFIX, PATTERN, REGEX, UNREADABLE -> true;
      case AND,
          OR,
          NOT,
          PLUS,
          MINUS,
          OPEN,
          CLOSE,
          COLON,
          BOOST,
          TILDE,
          RANGE_OPEN,
          RANGE_TO,
          RANGE_WORD,
          RANGE_TEXT,
          RANGE_CLOSE,
          END ->
          false;
    };
  }

  /// Whether a word before it stands by itself and is not joined with the words before.
  boolean partsWords() {
    return switch (this) {
      case AND, OR, COLON, STAR, BOOST, TILDE -> true;
      case NOT,
          PLUS,
          MINUS,
          LONE_SIGN,
          OPEN,
          CLOSE,
          PHRASE,
          WORD,
          PREFIX,
          PATTERN,
          REGEX,
          RANGE_OPEN,
          RANGE_TO,
          RANGE_WORD,
          RANGE_TEXT,
          RANGE_CLOSE,
          UNREADABLE,
          END ->
          false;
    };
  }
}
