package dev.seriema.catalog.sigma.search;

import dev.seriema.catalog.sigma.search.CharacterSet.Range;
import java.util.stream.Collectors;

/// Writes parts of Lucene's regular expressions, which every language of queries takes.
public final class RegexText {
  private static final String SPECIAL = ".?+*|{}[]()\"\\#@&<>~";
  private static final String SPECIAL_IN_SETS = SPECIAL + "^-";

  private RegexText() {}

  /// A text that stands for itself.
  ///
  /// @param bothCases whether each letter may be in either case
  public static String literal(String text, boolean bothCases) {
    return text.codePoints()
        .mapToObj(CharacterSet::of)
        .map(set -> of(bothCases ? set.folded() : set))
        .collect(Collectors.joining());
  }

  /// One of several characters.
  public static String oneOf(String characters) {
    return characters
        .codePoints()
        .mapToObj(point -> sign(point, SPECIAL_IN_SETS))
        .collect(Collectors.joining("", "[", "]"));
  }

  /// A set of characters; a single one without brackets.
  static String of(CharacterSet set) {
    if (set.equals(CharacterSet.ALL)) {
      return ".";
    }
    if (set.isSingle()) {
      return sign(set.ranges().getFirst().first(), SPECIAL);
    }
    return set.ranges().stream()
        .map(RegexText::range)
        .collect(Collectors.joining("", set.negated() ? "[^" : "[", "]"));
  }

  private static String range(Range range) {
    String first = sign(range.first(), SPECIAL_IN_SETS);
    if (range.first() == range.last()) {
      return first;
    }
    String last = sign(range.last(), SPECIAL_IN_SETS);
    return range.first() + 1 == range.last() ? first + last : first + "-" + last;
  }

  private static String sign(int point, String special) {
    String sign = Character.toString(point);
    return special.contains(sign) ? "\\" + sign : sign;
  }
}
