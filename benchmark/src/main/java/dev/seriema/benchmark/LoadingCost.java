package dev.seriema.benchmark;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.DetectorThread;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What it takes to load and to hold rules.
///
/// @param coldSeconds the first time in this process
/// @param warmSeconds from then on, once it has been done as often as is counted
/// @param rulesBytes what a detector holds: rules, conditions and the plan
/// @param threadBytes what each thread adds
record LoadingCost(double coldSeconds, Spread warmSeconds, long rulesBytes, long threadBytes) {

  /// @param rounds warm loads that are counted
  static LoadingCost measure(List<Path> places, Set<String> wanted, int rounds) {
    double cold = seconds(places, wanted);
    double[] warm = new double[rounds];
    for (int i = -rounds; i < rounds; i++) {
      warm[Math.max(i, 0)] = seconds(places, wanted);
    }
    long before = Memory.reachable();
    Detector detector = ReadyRules.load(places, wanted, DetectorOptions.DEFAULT).detector();
    long loaded = Memory.reachable();
    DetectorThread thread = detector.thread();
    try {
      long threaded = Memory.reachable();
      return new LoadingCost(cold, Spread.of(warm), loaded - before, threaded - loaded);
    } finally {
      Reference.reachabilityFence(thread);
    }
  }

  private static double seconds(List<Path> places, Set<String> wanted) {
    return ReadyRules.load(places, wanted, DetectorOptions.DEFAULT).seconds();
  }
}
