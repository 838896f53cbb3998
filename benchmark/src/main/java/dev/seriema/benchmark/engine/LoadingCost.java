package dev.seriema.benchmark.engine;

import java.util.List;

/// What it takes to load rules.
///
/// @param warmSeconds of each round, once it has been done for as long as other work is before it
///   counts
public record LoadingCost(List<Double> warmSeconds) {
  public LoadingCost {
    warmSeconds = List.copyOf(warmSeconds);
  }
}
