package dev.seriema.catalog.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The fields of one version of a package.
///
/// @param datasets fields by data set
public record PackageFields(
    String packageName, String version, Map<String, List<FieldFact>> datasets) {
  /// The version to take where several are known: the newest that has fields and runs on the stack,
  /// else the newest that has fields.
  static PackageFields newest(
      String name, List<FieldRun> runs, List<PackageRelease> releases, Release stack) {
    return PackageRelease.newest(releases, stack)
        .map(release -> of(name, release.version(), runs))
        .orElseGet(() -> newest(name, runs));
  }

  /// The newest version that has fields.
  static PackageFields newest(String name, List<FieldRun> runs) {
    String version =
        runs.stream()
            .flatMap(run -> Stream.of(run.since(), run.until()))
            .filter(named -> !named.isEmpty())
            .max(Release.order())
            .orElseThrow();
    return of(name, version, runs);
  }

  private static PackageFields of(String name, String version, List<FieldRun> runs) {
    Map<String, List<FieldFact>> datasets = new TreeMap<>();
    // A package has thousands of runs and few releases.
    Map<String, Integer> orders = new HashMap<>();
    for (FieldRun run : runs) {
      if (order(run.since(), version, orders) <= 0
          && (run.until().isEmpty() || order(run.until(), version, orders) >= 0)) {
        datasets
            .computeIfAbsent(run.origin(), _ -> new ArrayList<>())
            .add(FieldFact.of(run.field(), run.type()));
      }
    }
    return new PackageFields(name, version, datasets);
  }

  private static int order(String release, String version, Map<String, Integer> known) {
    return known.computeIfAbsent(release, named -> Release.order().compare(named, version));
  }
}
