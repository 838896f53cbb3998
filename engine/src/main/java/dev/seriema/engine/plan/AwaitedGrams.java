package dev.seriema.engine.plan;

import java.util.Set;
import java.util.TreeSet;

/// The grams that patterns on one field wait for. Where beside each of them another one stands in
/// every text that fits, it is enough to look for both at every other place.
final class AwaitedGrams {
  private final Set<Integer> grams = new TreeSet<>();
  private final Set<Integer> beside = new TreeSet<>();

  /// @param neighbour the gram one byte before or behind; [PatternIndex#NONE] where there is none
  void add(int gram, int neighbour) {
    grams.add(gram);
    beside.add(neighbour);
  }

  boolean areTwofold() {
    return !beside.contains(PatternIndex.NONE);
  }

  /// The map of a [GramFilter] for all that there is to look for.
  long[] map() {
    Set<Integer> all = new TreeSet<>(grams);
    if (areTwofold()) {
      all.addAll(beside);
    }
    return GramFilter.of(all.stream().mapToInt(Integer::intValue).toArray());
  }
}
