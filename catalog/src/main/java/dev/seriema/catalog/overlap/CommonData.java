package dev.seriema.catalog.overlap;

import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.TypeParameters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which indices two rules read, as far as their patterns tell.
///
/// @param both patterns of indices that both read
/// @param onlyFirst patterns of which the second does not read all indices, or may not
/// @param onlySecond the same the other way round
record CommonData(IndexPatterns both, List<String> onlyFirst, List<String> onlySecond) {
  private static final IndexPatterns ANOMALIES = new IndexPatterns(List.of(".ml-anomalies-*"));
  private static final String EXCLUDES = "-";

  CommonData {
    onlyFirst = List.copyOf(onlyFirst);
    onlySecond = List.copyOf(onlySecond);
  }

  /// @return empty where no index can be read by both
  static Optional<CommonData> of(IndexPatterns one, IndexPatterns other) {
    if (one.equals(other)) {
      return Optional.of(new CommonData(one, List.of(), List.of()));
    }
    if (one.patterns().isEmpty() || other.patterns().isEmpty()) {
      return Optional.of(
          new CommonData(
              one.patterns().isEmpty() ? other : one, beyond(one, other), beyond(other, one)));
    }
    Set<String> both = new LinkedHashSet<>();
    for (String here : one.picking()) {
      for (String there : other.picking()) {
        if (IndexPatterns.covers(here, there)) {
          both.add(there);
        } else if (IndexPatterns.covers(there, here)) {
          both.add(here);
        }
      }
    }
    if (both.isEmpty()) {
      return Optional.empty();
    }
    List<String> patterns = new ArrayList<>(both);
    patterns.addAll(excluding(one));
    patterns.addAll(excluding(other));
    return Optional.of(
        new CommonData(new IndexPatterns(patterns), beyond(one, other), beyond(other, one)));
  }

  static IndexPatterns indices(Rule rule) {
    return isAboutAnomalies(rule) ? ANOMALIES : rule.indices();
  }

  /// Whether its events are records of a model.
  static boolean isAboutAnomalies(Rule rule) {
    return rule.parameters() instanceof TypeParameters.MachineLearning;
  }

  /// What one reads and the other does not, or perhaps not.
  private static List<String> beyond(IndexPatterns one, IndexPatterns other) {
    if (other.patterns().isEmpty()) {
      return List.of();
    }
    List<String> picking = one.patterns().isEmpty() ? List.of("*") : one.picking();
    return picking.stream()
        .filter(pattern -> !excluding(other).isEmpty() || !isCovered(other, pattern))
        .toList();
  }

  private static boolean isCovered(IndexPatterns by, String pattern) {
    return by.picking().stream().anyMatch(outer -> IndexPatterns.covers(outer, pattern));
  }

  private static List<String> excluding(IndexPatterns indices) {
    return indices.patterns().stream().filter(pattern -> pattern.startsWith(EXCLUDES)).toList();
  }
}
