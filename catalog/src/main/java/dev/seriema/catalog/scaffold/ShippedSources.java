package dev.seriema.catalog.scaffold;

import dev.seriema.catalog.facts.RuleConstants;
import dev.seriema.model.schema.FactRow;
import dev.seriema.model.schema.FactTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads which data sources there are: integration packages and their data sets, Beats and Endgame
/// from the tables of `data`, what people call them from `sources.tsv`.
final class ShippedSources {
  private static final String LOGS = "logs-";
  private static final String END = "-*";

  /// The alerts of other rules.
  private static final String ALERTS = ".alerts-security.*";

  /// Packages whose indices are not called for them, or of whose indices only some are meant.
  private static final Map<String, String> OWN_INDICES =
      Map.of("apm", "traces-apm*", "endpoint", "logs-endpoint.events.*");

  private final SourceDescriptions descriptions = SourceDescriptions.read();

  private ShippedSources() {}

  /// In no order.
  static List<DataSource> read() {
    ShippedSources sources = new ShippedSources();
    List<DataSource> all = new ArrayList<>();
    FactTable.load("rules/integration-packages.tsv")
        .ifPresent(table -> sources.packages(table, all));
    FactTable.load("elastic-names/tables.tsv").ifPresent(table -> sources.indices(table, all));
    sources.add("alerts", Optional.of(ALERTS), Optional.empty(), all);
    return all;
  }

  private void packages(FactTable table, List<DataSource> to) {
    table.rows().stream()
        .map(row -> row.cell(0))
        .distinct()
        .forEach(name -> add(name, indexOf(name), Optional.of(name), to));
  }

  /// The indices of a package; empty where it has jobs of machine learning only.
  static Optional<String> indexOf(String name) {
    return RuleConstants.list("ml_package").containsKey(name)
        ? Optional.empty()
        : Optional.of(OWN_INDICES.getOrDefault(name, LOGS + name + ".*"));
  }

  private void indices(FactTable table, List<DataSource> to) {
    int origin = table.column("origin");
    int name = table.column("name");
    int indices = table.column("indices");
    for (FactRow row : table.rows()) {
      String of = row.cell(name);
      String index = row.cell(indices);
      switch (row.cell(origin)) {
        case "integration" ->
            dataSet(of, index).ifPresent(set -> add(set, Optional.of(index), Optional.of(of), to));
        case "beat", "endgame" -> add(of, Optional.of(index), packageOfBeat(of), to);
        default -> {
          // What rules use by custom is no source.
        }
      }
    }
  }

  /// The data set of an index such as `logs-aws.cloudtrail-*`.
  private static Optional<String> dataSet(String of, String index) {
    boolean isOne = index.startsWith(LOGS + of + ".") && index.endsWith(END);
    return Optional.of(index)
        .filter(_ -> isOne)
        .map(pattern -> pattern.substring(LOGS.length(), pattern.length() - END.length()))
        .filter(name -> name.indexOf('*') < 0);
  }

  /// What Winlogbeat sends is named by the package that sends the same today.
  private static Optional<String> packageOfBeat(String beat) {
    return Stream.of(beat).filter("winlogbeat"::equals).map(_ -> "windows").findFirst();
  }

  private void add(
      String name, Optional<String> index, Optional<String> integration, List<DataSource> to) {
    to.add(new DataSource(name, index, integration, descriptions.of(name)));
  }
}
