package dev.seriema.detector;

import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one thread saw for the rules of a detector, since it was last asked. Not thread-safe.
final class ThreadWork {
  /// By the numbers of the conditions that events were shown to, how many.
  private final IdentityHashMap<BitSet, long[]> shown = new IdentityHashMap<>();

  private final long[] hits;
  private long shownToAll;

  ThreadWork(int rules) {
    hits = new long[rules];
  }

  /// @param conditions that an event is shown to; null for all
  void show(@Nullable BitSet conditions) {
    if (conditions == null) {
      shownToAll++;
    } else {
      shown.computeIfAbsent(conditions, _ -> new long[1])[0]++;
    }
  }

  void hit(int rule) {
    hits[rule]++;
  }

  long shownToAll() {
    return shownToAll;
  }

  Set<Map.Entry<BitSet, long[]>> shown() {
    return shown.entrySet();
  }

  long hits(int rule) {
    return hits[rule];
  }

  void clear() {
    shownToAll = 0;
    shown.clear();
    Arrays.fill(hits, 0);
  }
}
