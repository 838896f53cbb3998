package dev.seriema.benchmark;

import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.ShippedSchemas;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Rules from files to a detector, as the program does it: files and queries on all cores, the plan
/// on one.
///
/// @param found rules in the files that are not retired
/// @param seconds from the start to the detector
record ReadyRules(Detector detector, int found, double seconds) {

  /// @param wanted ids of the rules to take; empty for all
  static ReadyRules load(List<Path> places, Set<String> wanted, DetectorOptions options) {
    long start = System.nanoTime();
    RuleCompiler compiler = new RuleCompiler(ShippedSchemas.NEWEST);
    List<RuleSet.LoadedRule> live =
        RuleLoader.load(places).live().stream()
            .filter(loaded -> wanted.isEmpty() || wanted.contains(loaded.rule().id().id()))
            .toList();
    List<Compilation.Compiled> compiled =
        live.parallelStream()
            .map(loaded -> compiler.compile(loaded.rule()))
            .filter(Compilation.Compiled.class::isInstance)
            .map(Compilation.Compiled.class::cast)
            .toList();
    Detector detector = Detector.of(compiled, EcsSchema.newest(), options);
    return new ReadyRules(detector, live.size(), (System.nanoTime() - start) / 1e9);
  }
}
