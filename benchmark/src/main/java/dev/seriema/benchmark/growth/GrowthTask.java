package dev.seriema.benchmark.growth;

import java.util.List;

/// What is measured.
///
/// @param events a file with a document on each line
/// @param count how many of them at most
/// @param rules files and folders
/// @param rounds that are counted
/// @param warmUpSeconds how long each work runs before
/// @param isWorst the worst cases, and not the curves
public record GrowthTask(
    String events,
    int count,
    List<String> rules,
    int rounds,
    double warmUpSeconds,
    boolean isWorst) {
  public GrowthTask {
    rules = List.copyOf(rules);
  }
}
