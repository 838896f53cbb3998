package dev.seriema.benchmark.engine;

import dev.seriema.benchmark.measure.Memory;
import dev.seriema.benchmark.rules.LoadedRules;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;

/// What it takes to hold rules.
///
/// @param rulesBytes what a detector holds: rules, conditions and the plan
/// @param threadBytes what each thread adds
public record RuleMemory(long rulesBytes, long threadBytes) {
  /// Rules are loaded once before, so that what comes with the first ones is not counted.
  static RuleMemory measure(List<Path> places) {
    var _ = load(places);
    long before = Memory.reachable();
    Detector detector = load(places);
    long loaded = Memory.reachable();
    DetectorThread thread = detector.thread();
    try {
      long threaded = Memory.reachable();
      return new RuleMemory(loaded - before, threaded - loaded);
    } finally {
      Reference.reachabilityFence(thread);
    }
  }

  private static Detector load(List<Path> places) {
    return LoadedRules.ofAnyIndex(LoadedRules.load(places).rules());
  }
}
