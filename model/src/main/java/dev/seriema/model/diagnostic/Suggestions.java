package dev.seriema.model.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds what an author may have meant by a name that does not exist.
public final class Suggestions {
  /// Names that differ in more are not what was meant.
  private static final int MOST_EDITS = 3;

  private Suggestions() {}

  /// The candidate that needs the fewest edits (insert, delete, replace, swap of neighbours),
  /// letter case aside; ties go to the first in order of the alphabet.
  ///
  /// @return empty when even the nearest takes more than three edits, or more than a third of the
  ///   letters
  public static Optional<String> nearest(String typed, Collection<String> candidates) {
    int limit = Math.clamp(typed.length() / 3, 1, MOST_EDITS);
    String folded = typed.toLowerCase(Locale.ROOT);
    String best = null;
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - typed.length()) > limit) {
        continue;
      }
      int edits = edits(folded, candidate.toLowerCase(Locale.ROOT), limit);
      if (edits < limit || (edits == limit && (best == null || candidate.compareTo(best) < 0))) {
        best = candidate;
        limit = edits;
      }
    }
    return Optional.ofNullable(best);
  }

  /// Edits between two texts; anything above `limit` once that is certain.
  private static int edits(String from, String to, int limit) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return least;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[to.length()];
  }
}
