package dev.seriema.catalog.check.settings;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;

/// Findings that a repository has decided to live with.
///
/// @param rules ids of rules, or paths from the top of the repository; `*` in a path stands for any
///   characters, also for none
/// @param span where it says which code
public record Allowance(String code, List<String> rules, SourceSpan span) {
  public Allowance {
    rules = List.copyOf(rules);
  }

  /// @param id of the rule; empty where it is not known
  /// @param path from the top of the repository, with `/`
  public boolean covers(String found, String id, String path) {
    return found.equals(code)
        && rules.stream().anyMatch(rule -> rule.equalsIgnoreCase(id) || fits(rule, path));
  }

  /// Whether a text is what a pattern says, in time that grows as the product of their lengths.
  static boolean fits(String pattern, String text) {
    int at = 0;
    int place = 0;
    int star = -1;
    int taken = 0;
    while (place < text.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        taken = place;
      } else if (at < pattern.length() && pattern.charAt(at) == text.charAt(place)) {
        at++;
        place++;
      } else if (star >= 0) {
        at = star + 1;
        place = ++taken;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }
}
