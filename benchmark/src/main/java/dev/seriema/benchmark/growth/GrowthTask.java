package dev.seriema.benchmark.growth;

import java.util.List;

/// What a process measures.
///
/// @param events a file with a document on each line
/// @param count how many of them at most
/// @param rules files and folders
/// @param warmUpSeconds how long the work runs before
public record GrowthTask(
    String events, int count, List<String> rules, double warmUpSeconds, Spot spot) {
  public GrowthTask {
    rules = List.copyOf(rules);
  }

  GrowthTask at(Spot other) {
    return new GrowthTask(events, count, rules, warmUpSeconds, other);
  }
}
