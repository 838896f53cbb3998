package dev.seriema.languages.kql.syntax;

import java.util.Locale;

/// The words that join and turn round conditions, in any letter case: `and` and `or` between
/// blanks, `not` before a blank.
enum Keyword {
  AND,
  OR,
  NOT;

  private final String word = name().toLowerCase(Locale.ROOT);

  String word() {
    return word;
  }

  /// Whether the word stands at a place, whatever stands around it.
  boolean isWordAt(String query, int at) {
    return query.regionMatches(true, at, word(), 0, word().length());
  }

  /// Where the word starts that ends a value here.
  ///
  /// @param at a place that holds the first of some blanks, or none
  /// @return -1 where the value goes on
  static int startAt(String query, int at) {
    int word = Blanks.skip(query, at);
    boolean joins = word > at && (AND.isFollowed(query, word) || OR.isFollowed(query, word));
    return joins || NOT.isFollowed(query, word) ? word : -1;
  }

  /// Whether the word stands at a place and a blank behind it.
  boolean isFollowed(String query, int at) {
    int behind = at + word().length();
    return isWordAt(query, at) && behind < query.length() && Blanks.isBlank(query.charAt(behind));
  }
}
