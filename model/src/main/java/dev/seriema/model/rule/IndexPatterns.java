package dev.seriema.model.rule;

import java.util.List;
import java.util.OptionalInt;

/// The indices that a rule reads: names with `*` anywhere; `-name` takes away from what stands
/// before it. A cluster prefix (`cluster:name`) is passed over, as events do not say their cluster.
///
/// @param patterns as written; none means every index
public record IndexPatterns(List<String> patterns) {
  private static final String HIDDEN = ".";

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
      boolean excludes = excludes(pattern);
      if (picked == excludes && fits(name(pattern), index)) {
        picked = !excludes;
      }
    }
    return picked;
  }

  /// Whether a rule reads the alerts that are raised in a space: it has to name them, as a rule
  /// without patterns reads what is called events.
  public boolean readAlerts() {
    return !patterns.isEmpty() && picks(IndexName.ALERTS);
  }

  /// The number of the pattern by which indices can be reached, from 0, so that tables can be asked
  /// in the order of the patterns.
  ///
  /// @param indices a pattern that fits the names of the indices
  /// @return empty where none of the indices can be picked, or all are taken away again
  public OptionalInt reaching(String indices) {
    OptionalInt reaching = patterns.isEmpty() ? OptionalInt.of(0) : OptionalInt.empty();
    for (int i = 0; i < patterns.size(); i++) {
      String pattern = patterns.get(i);
      if (excludes(pattern)) {
        reaching = StarPattern.covers(name(pattern), indices) ? OptionalInt.empty() : reaching;
      } else if (reaching.isEmpty() && StarPattern.meet(name(pattern), indices)) {
        reaching = OptionalInt.of(i);
      }
    }
    return reaching;
  }

  /// The patterns that pick indices.
  public List<String> picking() {
    return patterns.stream()
        .filter(pattern -> !excludes(pattern))
        .map(IndexPatterns::name)
        .toList();
  }

  /// Whether a pattern lies within another, so that it picks nothing that the other does not.
  public static boolean covers(String outer, String inner) {
    return StarPattern.covers(outer, inner);
  }

  /// Names that begin with a dot are hidden: only a pattern that begins so reaches them. Alerts are
  /// reached by the name that people use, and by that of the index behind it.
  private static boolean fits(String pattern, String index) {
    if (!index.startsWith(HIDDEN)) {
      return StarPattern.fits(pattern, index);
    }
    return pattern.startsWith(HIDDEN)
        && (StarPattern.fits(pattern, index)
            || (index.startsWith(IndexName.ALERTS_OF_ANY_KIND)
                && StarPattern.fits(pattern, IndexName.behind(index))));
  }

  private static boolean excludes(String pattern) {
    return pattern.startsWith("-");
  }

  private static String name(String pattern) {
    int start = Math.max(excludes(pattern) ? 1 : 0, pattern.indexOf(':') + 1);
    return start == 0 ? pattern : pattern.substring(start);
  }
}
