package dev.seriema.languages.kql.syntax;

/// What stands between words: the five characters that separate keywords, and the many more that
/// are cut off at the ends of a value without quotes.
final class Blanks {
  private Blanks() {}

  /// Whether a character separates keywords.
  static boolean isBlank(char character) {
    return switch (character) {
      case ' ', '\t', '\r', '\n', '\u00a0' -> true;
      default -> false;
    };
  }

  /// The first place from `at` on that holds no blank.
  static int skip(String query, int at) {
    int behind = at;
    while (behind < query.length() && isBlank(query.charAt(behind))) {
      behind++;
    }
    return behind;
  }

  /// Whether a character is cut off at the ends of a value, which is white space as JavaScript has
  /// it.
  static boolean isTrimmed(char character) {
    return switch (character) {
      case '\t', '\n', '\u000b', '\f', '\r', '\u2028', '\u2029', '\ufeff' -> true;
      default -> Character.getType(character) == Character.SPACE_SEPARATOR;
    };
  }
}
