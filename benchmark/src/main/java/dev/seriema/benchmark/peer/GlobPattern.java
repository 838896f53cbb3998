package dev.seriema.benchmark.peer;

import dev.seriema.model.value.Wildcard;
import dev.seriema.model.value.Wildcard.Blank;
import dev.seriema.model.value.Wildcard.Literal;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Whether a whole text fits a pattern, found the plain way: the last blank for many takes one
/// character more whenever what follows it does not fit.
final class GlobPattern {
  private static final int ONE = -1;
  private static final int MANY = -2;

  private final int[] signs;
  private final boolean folded;

  /// @param folded letter case does not matter, and the pattern is in lower case
  GlobPattern(Wildcard pattern, boolean folded) {
    this.folded = folded;
    signs = pattern.parts().stream().flatMapToInt(GlobPattern::signs).toArray();
  }

  private static IntStream signs(Wildcard.Part part) {
    return switch (part) {
      case Literal(var text) -> text.codePoints();
      case Blank blank -> IntStream.of(blank == Blank.ONE ? ONE : MANY);
    };
  }

  boolean fits(String text) {
    int sign = 0;
    int at = 0;
    int behindMany = -1;
    int taken = 0;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (sign < signs.length && signs[sign] == MANY) {
        behindMany = ++sign;
        taken = at;
      } else if (sign < signs.length && (signs[sign] == ONE || equal(signs[sign], character))) {
        sign++;
        at += Character.charCount(character);
      } else if (behindMany >= 0) {
        sign = behindMany;
        taken += Character.charCount(text.codePointAt(taken));
        at = taken;
      } else {
        return false;
      }
    }
    return Arrays.stream(signs, sign, signs.length).allMatch(rest -> rest == MANY);
  }

  private boolean equal(int sign, int character) {
    return sign == character || (folded && sign == Character.toLowerCase(character));
  }
}
