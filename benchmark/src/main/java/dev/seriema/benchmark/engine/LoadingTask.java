package dev.seriema.benchmark.engine;

import java.util.List;

/// What the process measures that loads rules.
///
/// @param rules files and folders
/// @param rounds that are counted
/// @param warmUpSeconds how long rules are loaded before
public record LoadingTask(List<String> rules, int rounds, double warmUpSeconds) {
  public LoadingTask {
    rules = List.copyOf(rules);
  }
}
