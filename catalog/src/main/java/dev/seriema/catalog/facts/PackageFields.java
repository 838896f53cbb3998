package dev.seriema.catalog.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    List<String> versions =
        runs.stream()
            .flatMap(run -> Stream.of(run.since(), run.until()))
            .filter(version -> !version.isEmpty())
            .distinct()
            .sorted(Release.order())
            .toList();
    String lastKnown = versions.getLast();
    Optional<PackageRelease> compatible = PackageRelease.newest(releases, stack);
    String version = compatible.map(PackageRelease::version).orElse(lastKnown);
    Map<String, List<FieldFact>> datasets = new TreeMap<>();
    runs.stream()
        .filter(run -> run.holdsIn(version))
        .forEach(run ->
            datasets
                .computeIfAbsent(run.origin(), _ -> new ArrayList<>())
                .add(FieldFact.of(run.field(), run.type())));
    return new PackageFields(name, version, datasets);
  }
}
