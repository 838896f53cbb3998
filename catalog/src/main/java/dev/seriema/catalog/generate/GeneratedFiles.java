package dev.seriema.catalog.generate;

import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.catalog.scaffold.NewFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was made of a rule as a folder of evidence: a file for each case where cases would disturb
/// each other, else one for each group, with an `evidence.toml` that says which of its events
/// alert.
public final class GeneratedFiles {
  private static final String DESCRIPTION = "evidence.toml";

  private GeneratedFiles() {}

  /// Paths from the folder on.
  public static List<NewFile> of(Generated generated) {
    Map<String, List<GeneratedCase>> files = new LinkedHashMap<>();
    for (GeneratedCase each : generated.cases()) {
      files.computeIfAbsent(name(each, generated.isEachAlone()), _ -> new ArrayList<>()).add(each);
    }
    List<NewFile> written = new ArrayList<>();
    StringBuilder description = new StringBuilder();
    files.forEach((name, cases) -> {
      written.add(new NewFile(Path.of(name), lines(cases)));
      GeneratedCase first = cases.getFirst();
      if (first.kind() == EvidenceKind.ALERTS) {
        description.append(table(name, cases));
      }
    });
    if (!description.isEmpty()) {
      written.add(new NewFile(Path.of(DESCRIPTION), description.toString().stripLeading()));
    }
    return written;
  }

  private static String name(GeneratedCase each, boolean isAlone) {
    String name = isAlone ? each.group() + "-" + each.name() : each.group();
    return each.kind().folder() + "/" + name + ".ndjson";
  }

  private static String lines(List<GeneratedCase> cases) {
    StringBuilder lines = new StringBuilder();
    for (GeneratedCase each : cases) {
      each.events().forEach(event -> lines.append(event.json()).append('\n'));
    }
    return lines.toString();
  }

  private static String table(String name, List<GeneratedCase> cases) {
    int alerts = cases.stream().mapToInt(GeneratedCase::alerts).sum();
    StringBuilder table = new StringBuilder();
    table.append("\n[alerts.\"").append(name.substring(name.indexOf('/') + 1)).append("\"]\n");
    table.append("alerts = ").append(alerts).append('\n');
    return table.toString();
  }
}
