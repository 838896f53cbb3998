package dev.seriema.model.rule;

/// Names with stars, each of which stands for any text, also none.
final class StarPattern {
  /// Stands for a text that no pattern names, so that only a star fits it.
  private static final char ANY_TEXT = '\uffff';

  private StarPattern() {}

  /// Whether a text fits a pattern; linear in the text for each star.
  static boolean fits(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        resume = t;
      } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /// Whether each text that fits the inner pattern fits the outer one.
  static boolean covers(String outer, String inner) {
    int start = 0;
    int shorter = Math.min(outer.length(), inner.length());
    while (start < shorter && outer.charAt(start) != '*') {
      if (outer.charAt(start) != inner.charAt(start)) {
        return false;
      }
      start++;
    }
    return fits(outer.substring(start), inner.substring(start).replace('*', ANY_TEXT));
  }

  /// Whether a text fits both patterns.
  static boolean meet(String left, String right) {
    int start = 0;
    int shorter = Math.min(left.length(), right.length());
    while (start < shorter && left.charAt(start) != '*' && right.charAt(start) != '*') {
      if (left.charAt(start) != right.charAt(start)) {
        return false;
      }
      start++;
    }
    return isStar(left, start)
        || isStar(right, start)
        || rest(left.substring(start), right.substring(start));
  }

  /// Whether the end of a pattern is one star.
  private static boolean isStar(String pattern, int start) {
    return start == pattern.length() - 1 && pattern.charAt(start) == '*';
  }

  /// Goes through the pairs of rests from the ends of both patterns to their starts.
  private static boolean rest(String left, String right) {
    boolean[] behind = new boolean[right.length() + 1];
    for (int l = left.length(); l >= 0; l--) {
      boolean[] here = new boolean[right.length() + 1];
      for (int r = right.length(); r >= 0; r--) {
        boolean moreLeft = l < left.length();
        boolean moreRight = r < right.length();
        if (moreLeft && left.charAt(l) == '*') {
          here[r] = behind[r] || (moreRight && here[r + 1]);
        } else if (moreRight && right.charAt(r) == '*') {
          here[r] = here[r + 1] || (moreLeft && behind[r]);
        } else if (moreLeft && moreRight) {
          here[r] = left.charAt(l) == right.charAt(r) && behind[r + 1];
        } else {
          here[r] = !moreLeft && !moreRight;
        }
      }
      behind = here;
    }
    return behind[0];
  }
}
