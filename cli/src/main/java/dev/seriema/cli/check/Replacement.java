package dev.seriema.cli.check;

import dev.seriema.model.diagnostic.SourceSpan;

/// Other characters in the place of some of a file.
public record Replacement(SourceSpan span, String text) {
  /// What is different in a text that became another: one stretch, as short as can be.
  public static Replacement between(String before, String after) {
    int start = 0;
    int shorter = Math.min(before.length(), after.length());
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    if (start > 0 && Character.isHighSurrogate(before.charAt(start - 1))) {
      start--;
    }
    int end = 0;
    while (end < shorter - start
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    if (end > 0 && Character.isLowSurrogate(before.charAt(before.length() - end))) {
      end--;
    }
    return new Replacement(
        new SourceSpan(start, before.length() - end), after.substring(start, after.length() - end));
  }
}
