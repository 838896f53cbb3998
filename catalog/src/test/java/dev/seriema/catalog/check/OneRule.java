package dev.seriema.catalog.check;

import dev.seriema.catalog.check.rule.CheckSettings;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RuleLocation;
import dev.seriema.catalog.layout.LoadedFile;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleNotation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.schema.ShippedSchemas;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A sound rule that a test changes, and what is found about it.
///
/// @param path from the top of its repository
/// @param metadata lines below `[metadata]`
/// @param lines those below `[rule]`
/// @param tables behind them
record OneRule(String path, House house, List<String> metadata, List<String> lines, String tables) {
  static OneRule sound() {
    return new OneRule(
        "rules/linux/execution_shell_started.toml",
        House.ELASTIC,
        List.of(
            "creation_date = \"2026/11/25\"",
            "maturity = \"production\"",
            "updated_date = \"2026/11/25\""),
        List.of(
            "author = [\"Elastic\"]",
            "description = \"Finds a shell.\"",
            "from = \"now-9m\"",
            "index = [\"logs-endpoint.events.process-*\"]",
            "language = \"eql\"",
            "name = \"Shell Started\"",
            "risk_score = 21",
            "rule_id = \"4672656e-6707-41ab-8575-d08458ccff17\"",
            "severity = \"low\"",
            "timestamp_override = \"event.ingested\"",
            "type = \"eql\"",
            "query = 'process where process.name == \"sh\"'"),
        "");
  }

  OneRule at(String other) {
    return new OneRule(other, house, metadata, lines, tables);
  }

  OneRule in(House other) {
    return new OneRule(path, other, metadata, lines, tables);
  }

  /// With another value of a key of `[rule]`, as it is written.
  OneRule with(String key, String value) {
    return new OneRule(path, house, metadata, replacing(lines, key, value), tables);
  }

  OneRule without(String key) {
    return new OneRule(
        path, house, metadata, lines.stream().filter(line -> !names(line, key)).toList(), tables);
  }

  OneRule withMetadata(String key, String value) {
    return new OneRule(path, house, replacing(metadata, key, value), lines, tables);
  }

  /// With other tables, such as `[[rule.threat]]`.
  OneRule withTables(String others) {
    return new OneRule(path, house, metadata, lines, others);
  }

  /// The findings of a room, each as `error TIME-0001 message`.
  List<String> findings(String room) {
    return diagnostics(room)
        .map(found -> found.severity().word() + " " + found.code().id() + " " + found.message())
        .toList();
  }

  /// The codes of some rooms, in the order in which they were found.
  List<String> codes(String... rooms) {
    return diagnostics(rooms).map(found -> found.code().id()).toList();
  }

  private Stream<Diagnostic> diagnostics(String... rooms) {
    return all()
        .filter(
            found -> Stream.of(rooms).anyMatch(room -> found.code().id().startsWith(room + "-")));
  }

  private Stream<Diagnostic> all() {
    Path file = Path.of(path);
    LoadedFile loaded =
        LoadedFile.of(
            new RuleFiles.Candidate(file, file, RuleNotation.TOML, false),
            text().getBytes(StandardCharsets.UTF_8),
            Map.of());
    RuleCompiler compiler = new RuleCompiler(ShippedSchemas.NEWEST).withLints();
    CheckedFile said =
        new FileCompilation(() -> compiler)
            .of(
                new FileReading.Anew(
                    loaded,
                    RuleLocation.of(file, false),
                    CheckSettings.of(house),
                    false,
                    Optional.empty()))
            .said();
    return said.rules().stream().flatMap(rule -> rule.findings().stream());
  }

  private String text() {
    return Stream.of(List.of("[metadata]"), metadata, List.of("[rule]"), lines, List.of(tables))
        .flatMap(List::stream)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<String> replacing(List<String> lines, String key, String value) {
    List<String> others = new ArrayList<>();
    lines.stream().filter(line -> !names(line, key)).forEach(others::add);
    others.addFirst(key + " = " + value);
    return others;
  }

  private static boolean names(String line, String key) {
    return line.startsWith(key + " =");
  }
}
