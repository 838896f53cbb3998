package dev.seriema.benchmark.engine;

import dev.seriema.benchmark.measure.Memory;
import dev.seriema.benchmark.rules.LoadedRules;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What it takes to load and to hold rules.
///
/// @param coldSeconds the first time in this process
/// @param warmSeconds once it has been done for as long as other work is before it counts
/// @param rulesBytes what a detector holds: rules, conditions and the plan
/// @param threadBytes what each thread adds
public record LoadingCost(
    double coldSeconds, List<Double> warmSeconds, long rulesBytes, long threadBytes) {
  private static final double NANOS = 1e9;

  public LoadingCost {
    warmSeconds = List.copyOf(warmSeconds);
  }

  /// @param warmUpSeconds how long rules are loaded before loads count
  /// @param rounds loads that count
  static LoadingCost measure(List<Path> places, double warmUpSeconds, int rounds) {
    double cold = seconds(places);
    double spent = 0;
    while (spent < warmUpSeconds) {
      spent += seconds(places);
    }
    List<Double> warm = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      warm.add(seconds(places));
    }
    long before = Memory.reachable();
    Detector detector = load(places);
    long loaded = Memory.reachable();
    DetectorThread thread = detector.thread();
    try {
      long threaded = Memory.reachable();
      return new LoadingCost(cold, warm, loaded - before, threaded - loaded);
    } finally {
      Reference.reachabilityFence(thread);
    }
  }

  private static double seconds(List<Path> places) {
    long start = System.nanoTime();
    load(places);
    return (System.nanoTime() - start) / NANOS;
  }

  private static Detector load(List<Path> places) {
    return LoadedRules.ofAnyIndex(LoadedRules.load(places).rules());
  }
}
