package dev.seriema.catalog.ship;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What became of the released rules of a repository since an earlier state, each list by name.
///
/// @param added rules that were not released before
/// @param tuned rules that ship otherwise
/// @param deprecated rules that were given up
/// @param removed rules that are gone without having been given up, or are no longer released
public record ReleaseNotes(
    List<NotedRule> added,
    List<NotedRule> tuned,
    List<NotedRule> deprecated,
    List<NotedRule> removed) {
  public ReleaseNotes {
    added = byName(added);
    tuned = byName(tuned);
    deprecated = byName(deprecated);
    removed = byName(removed);
  }

  private static List<NotedRule> byName(List<NotedRule> rules) {
    List<NotedRule> sorted = new ArrayList<>(rules);
    sorted.sort(Comparator.comparing(NotedRule::name).thenComparing(NotedRule::rule));
    return List.copyOf(sorted);
  }

  public boolean isEmpty() {
    return added.isEmpty() && tuned.isEmpty() && deprecated.isEmpty() && removed.isEmpty();
  }
}
