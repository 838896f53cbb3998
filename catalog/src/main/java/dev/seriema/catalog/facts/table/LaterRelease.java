package dev.seriema.catalog.facts.table;

import dev.seriema.catalog.facts.FieldFact;
import dev.seriema.catalog.facts.FieldRun;
import dev.seriema.catalog.facts.FieldRuns;
import dev.seriema.catalog.facts.Release;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Adds a release of a package to what is known of earlier ones.
final class LaterRelease {
  private LaterRelease() {}

  /// @param known over earlier releases
  /// @param releases all that are known, so that a field ends with the last one before it is gone
  /// @param datasets fields of the release by data set
  static List<FieldRun> added(
      List<FieldRun> known,
      List<String> releases,
      String release,
      Map<String, List<FieldFact>> datasets) {
    FieldRuns runs = new FieldRuns();
    List<String> earlier =
        Stream.concat(
                releases.stream(),
                known.stream().flatMap(run -> Stream.of(run.since(), run.until())))
            .filter(version -> !version.isEmpty())
            .filter(version -> Release.order().compare(version, release) < 0)
            .distinct()
            .toList();
    for (String version : earlier) {
      runs.add(version);
      for (FieldRun run : known) {
        if (run.holdsIn(version)) {
          runs.add(version, run.origin(), Map.of(run.field(), run.type()));
        }
      }
    }
    runs.add(release);
    datasets.forEach((dataset, fields) -> {
      Map<String, String> types = new HashMap<>();
      fields.forEach(field -> types.put(field.name(), field.type()));
      runs.add(release, dataset, types);
    });
    return new ArrayList<>(runs.runs());
  }
}
