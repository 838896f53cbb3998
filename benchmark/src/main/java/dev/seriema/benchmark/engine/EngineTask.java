package dev.seriema.benchmark.engine;

import java.util.List;

/// What the process measures that has the engine alone.
///
/// @param events a file with a document on each line
/// @param count how many of them at most
/// @param rules files and folders
/// @param rounds that are counted
/// @param warmUpSeconds how long each work runs before
public record EngineTask(
    String events, int count, List<String> rules, int rounds, double warmUpSeconds) {
  public EngineTask {
    rules = List.copyOf(rules);
  }
}
