package dev.seriema.catalog.sigma.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A word or a bracket of a condition.
///
/// @param from the first character
/// @param to the one behind the last
record ConditionToken(String text, int from, int to) {
  /// All of a condition; blanks part them.
  static List<ConditionToken> of(String condition) {
    List<ConditionToken> tokens = new ArrayList<>();
    int at = 0;
    while (at < condition.length()) {
      char character = condition.charAt(at);
      if (Character.isWhitespace(character)) {
        at++;
        continue;
      }
      int end = at + 1;
      if (!isSign(character)) {
        while (end < condition.length()
            && !isSign(condition.charAt(end))
            && !Character.isWhitespace(condition.charAt(end))) {
          end++;
        }
      }
      tokens.add(new ConditionToken(condition.substring(at, end), at, end));
      at = end;
    }
    return tokens;
  }

  private static boolean isSign(char character) {
    return character == '(' || character == ')' || character == '|';
  }

  boolean is(String word) {
    return text.toLowerCase(Locale.ROOT).equals(word);
  }

  /// Whether it can name a search, or several with stars.
  boolean isName() {
    return text.matches("[A-Za-z0-9_*.-]+");
  }
}
