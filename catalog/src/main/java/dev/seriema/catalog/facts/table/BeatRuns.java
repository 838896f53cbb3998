package dev.seriema.catalog.facts.table;

import dev.seriema.catalog.facts.FieldFact;
import dev.seriema.catalog.facts.FieldRun;
import dev.seriema.catalog.facts.FieldRuns;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The fields of one Beat over its releases.
final class BeatRuns {
  private final FieldRuns runs = new FieldRuns();

  void add(String release, Map<String, List<FieldFact>> modules) {
    runs.add(release);
    modules.forEach((module, fields) -> {
      Map<String, String> types = new TreeMap<>();
      fields.forEach(field -> types.put(field.name(), field.type()));
      runs.add(release, module, types);
    });
  }

  List<FieldRun> runs() {
    return runs.runs();
  }
}
