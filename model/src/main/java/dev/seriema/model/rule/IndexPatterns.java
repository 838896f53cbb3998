package dev.seriema.model.rule;

import java.util.List;

/// The indices that a rule reads: names with `*` anywhere; `-name` takes away from what stands
/// before it. A cluster prefix (`cluster:name`) is passed over, as events do not say their cluster.
///
/// @param patterns as written; none means every index
public record IndexPatterns(List<String> patterns) {
  /// What a query reads that names no index.
  public static final IndexPatterns EVERY_INDEX = new IndexPatterns(List.of());

  public IndexPatterns {
    patterns = List.copyOf(patterns);
  }

  /// Whether events of an index are shown to the rule.
  ///
  /// @param index a name as [IndexName] cuts it
  public boolean picks(String index) {
    boolean picked = patterns.isEmpty();
    for (String pattern : patterns) {
      boolean excludes = pattern.startsWith("-");
      String name = pattern.substring(Math.max(excludes ? 1 : 0, pattern.indexOf(':') + 1));
      if (picked == excludes && fits(name, index)) {
        picked = !excludes;
      }
    }
    return picked;
  }

  /// Whether a text fits a pattern with stars; linear in the text for each star.
  private static boolean fits(String pattern, String text) {
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
}
