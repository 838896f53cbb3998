package dev.seriema.catalog.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Turns the field lists of many releases into one list: from which release to which a field has
/// which type.
public final class FieldRuns {
  /// @param origin a data set or module
  private record Key(String origin, String field, String type) {}

  private final Map<String, Set<Key>> releases = new TreeMap<>(Release.order());

  /// Adds the fields of one origin in one release.
  public void add(String release, String origin, Map<String, String> typesByField) {
    Set<Key> keys = releases.computeIfAbsent(release, _ -> new LinkedHashSet<>());
    typesByField.forEach((field, type) -> keys.add(new Key(origin, field, type)));
  }

  /// A release that may have no field.
  public void add(String release) {
    releases.computeIfAbsent(release, _ -> new LinkedHashSet<>());
  }

  /// By origin, field, and release.
  public List<FieldRun> runs() {
    List<FieldRun> runs = new ArrayList<>();
    Map<Key, String> open = new HashMap<>();
    String previous = "";
    for (Map.Entry<String, Set<Key>> release : releases.entrySet()) {
      Iterator<Map.Entry<Key, String>> before = open.entrySet().iterator();
      while (before.hasNext()) {
        Map.Entry<Key, String> run = before.next();
        if (!release.getValue().contains(run.getKey())) {
          runs.add(run(run.getKey(), run.getValue(), previous));
          before.remove();
        }
      }
      release.getValue().forEach(key -> open.putIfAbsent(key, release.getKey()));
      previous = release.getKey();
    }
    open.forEach((key, since) -> runs.add(run(key, since, "")));
    runs.sort(
        Comparator.comparing(FieldRun::origin)
            .thenComparing(FieldRun::field)
            .thenComparing(FieldRun::since, Release.order())
            .thenComparing(FieldRun::type));
    return runs;
  }

  private static FieldRun run(Key key, String since, String until) {
    return new FieldRun(key.origin(), key.field(), key.type(), since, until);
  }
}
