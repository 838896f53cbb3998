package dev.seriema.catalog.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Turns the field lists of many releases into one list: from which release to which a field has
/// which type.
public final class FieldRuns {
  /// A field with a type, of one origin.
  private record Key(String field, String type) {}

  /// By release, then by origin: nearly always one list.
  private final Map<String, Map<String, List<Map<String, String>>>> releases = new HashMap<>();

  /// Adds the fields of one origin in one release. Where a release has the very list that the one
  /// before has, its fields are not looked at.
  ///
  /// @param typesByField kept, and not to be changed any more
  public void add(String release, String origin, Map<String, String> typesByField) {
    of(release).computeIfAbsent(origin, _ -> new ArrayList<>(1)).add(typesByField);
  }

  /// A release that may have no field.
  public void add(String release) {
    of(release);
  }

  private Map<String, List<Map<String, String>>> of(String release) {
    return releases.computeIfAbsent(release, _ -> new HashMap<>());
  }

  /// By origin, field, and release.
  public List<FieldRun> runs() {
    Set<String> origins = new TreeSet<>();
    releases.values().forEach(release -> origins.addAll(release.keySet()));
    List<String> inOrder = releases.keySet().stream().sorted(Release.order()).toList();
    Map<String, Integer> places = new HashMap<>();
    inOrder.forEach(release -> places.put(release, places.size()));
    Comparator<FieldRun> order =
        Comparator.comparing(FieldRun::field)
            .thenComparing(run -> places.getOrDefault(run.since(), -1))
            .thenComparing(FieldRun::type);
    List<FieldRun> runs = new ArrayList<>();
    for (String origin : origins) {
      int first = runs.size();
      addRuns(origin, inOrder, runs);
      runs.subList(first, runs.size()).sort(order);
    }
    return runs;
  }

  private void addRuns(String origin, List<String> inOrder, List<FieldRun> runs) {
    Map<Key, String> open = new HashMap<>();
    List<Map<String, String>> before = List.of();
    String previous = "";
    for (String release : inOrder) {
      List<Map<String, String>> now = of(release).getOrDefault(origin, List.of());
      if (!isSame(before, now)) {
        change(origin, open, now, release, previous, runs);
      }
      before = now;
      previous = release;
    }
    open.forEach((key, since) -> runs.add(run(origin, key, since, "")));
  }

  /// Ends the runs of fields that a release has no more, and begins those of new ones.
  private static void change(
      String origin,
      Map<Key, String> open,
      List<Map<String, String>> now,
      String release,
      String previous,
      List<FieldRun> runs) {
    Set<Key> keys = new LinkedHashSet<>();
    now.forEach(fields -> fields.forEach((field, type) -> keys.add(new Key(field, type))));
    Iterator<Map.Entry<Key, String>> running = open.entrySet().iterator();
    while (running.hasNext()) {
      Map.Entry<Key, String> run = running.next();
      if (!keys.contains(run.getKey())) {
        runs.add(run(origin, run.getKey(), run.getValue(), previous));
        running.remove();
      }
    }
    keys.forEach(key -> open.putIfAbsent(key, release));
  }

  @SuppressWarnings("ReferenceEquality") // only lists that are given again are known without a look
  private static boolean isSame(List<Map<String, String>> before, List<Map<String, String>> now) {
    if (before.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < now.size(); i++) {
      if (before.get(i) != now.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static FieldRun run(String origin, Key key, String since, String until) {
    return new FieldRun(origin, key.field(), key.type(), since, until);
  }
}
