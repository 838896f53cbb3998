package dev.seriema.languages.lucene.syntax;

/// Which characters mean something in a query string.
final class Characters {
  /// What ends a word, or is read in another way at its start, unless a backslash stands before it.
  private static final String SPECIAL = "+-!():^[]\"{}~*?\\/";

  private Characters() {}

  /// The five blanks between words; a no-break space is part of a word.
  static boolean isBlank(char character) {
    return character == ' '
        || character == '\t'
        || character == '\n'
        || character == '\r'
        || character == '\u3000';
  }

  static boolean startsWord(char character) {
    return !isBlank(character) && SPECIAL.indexOf(character) < 0;
  }

  static boolean continuesWord(char character) {
    return startsWord(character) || character == '-' || character == '+';
  }

  static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
