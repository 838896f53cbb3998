package dev.seriema.catalog.need;

import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.schema.FieldPath;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which indices some data has, and which fields the events of each have. Events of unknown index
/// count as events of every index. Not thread-safe.
public final class DataShape {
  /// Stands for events of unknown index.
  public static final String UNKNOWN = "";

  /// Of more indices the last ones count as unknown: a rule is rather taken to be answered.
  public static final int MOST_INDICES = 10_000;

  private final TreeMap<String, Set<FieldPath>> fields = new TreeMap<>();

  /// @param index as [dev.seriema.model.event.EventIndex] names it, or [#UNKNOWN]
  public void add(String index, Collection<FieldPath> present) {
    boolean hasRoom = fields.size() < MOST_INDICES || fields.containsKey(index);
    fields.computeIfAbsent(hasRoom ? index : UNKNOWN, _ -> new HashSet<>()).addAll(present);
  }

  /// By index the fields that some event of it has.
  public SortedMap<String, Set<FieldPath>> fields() {
    return fields;
  }

  /// The fields of each index that a rule reads.
  List<Set<FieldPath>> read(IndexPatterns patterns) {
    return fields.entrySet().stream()
        .filter(each -> each.getKey().equals(UNKNOWN) || patterns.picks(each.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
