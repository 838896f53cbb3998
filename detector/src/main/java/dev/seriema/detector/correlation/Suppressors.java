package dev.seriema.detector.correlation;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What counts for queries that suppress, each by the number of its query.
final class Suppressors {
  static final int NO_QUERY = -1;

  private final TreeMap<Integer, Suppressor> byQuery = new TreeMap<>();

  void put(int query, Suppressor suppressor) {
    byQuery.put(query, suppressor);
  }

  @Nullable Suppressor get(int query) {
    return byQuery.get(query);
  }

  void remove(int query) {
    byQuery.remove(query);
  }

  /// The query one of whose groups is over first; [#NO_QUERY] where none is.
  int nextToEnd(Instant now) {
    int first = NO_QUERY;
    Instant firstEnd = Instant.MAX;
    for (Map.Entry<Integer, Suppressor> each : byQuery.entrySet()) {
      Instant end = each.getValue().nextEnd();
      if (end.isBefore(firstEnd) && !end.isAfter(now)) {
        first = each.getKey();
        firstEnd = end;
      }
    }
    return first;
  }

  /// Groups that ended before their time was over, as more were open than are kept.
  long endedEarly() {
    return byQuery.values().stream().mapToLong(Suppressor::endedEarly).sum();
  }
}
