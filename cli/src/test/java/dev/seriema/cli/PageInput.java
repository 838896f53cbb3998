package dev.seriema.cli;

import dev.seriema.catalog.check.CheckMemory;
import dev.seriema.catalog.check.Checks;
import dev.seriema.catalog.check.RuleCheck;
import dev.seriema.catalog.evidence.EvidenceFolder;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.scaffold.UnknownName;
import dev.seriema.catalog.sigma.Sigma;
import dev.seriema.catalog.sigma.SigmaOptions;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.detector.compile.QueryCompiler;
import dev.seriema.detector.compile.QuerySettings;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.languages.esql.Esql;
import dev.seriema.languages.esql.syntax.EsqlOutline;
import dev.seriema.languages.filter.FilterSettings;
import dev.seriema.languages.filter.Filters;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.spec.SpecFilters;
import dev.seriema.testkit.spec.SpecMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the program says of an input that stands on a page.
///
/// - `eql`, `kql`, `lucene`, `esql`: a query, with the fields of a block `mapping`, or those of the
///   indices that a block `patterns` names, where the page has one, and of a rule that looks back
///   for the minutes of a block `look-back`;
/// - `filters`: filter objects as a JSON array, with such a block too;
/// - `toml`: a rule file, or lines that stand in a sound one in place of the keys that they name:
///   those behind `[metadata]` there, other tables at the end. On the page of a check it lies in
///   such a checkout, where a block `path` says or among the rules for Linux; of evidence, an
///   `evidence.toml` beside the files `alerts/shell.ndjson` and `quiet/editor.ndjson`;
/// - `files`: several files of a checkout of elastic/detection-rules, each after a line `--- path`;
///   where the section has a block `before`, as what a change made of the files there;
/// - `ndjson`: a file of exported rules;
/// - `sigma`: a file of Sigma, `sigma-strict` with each field known to the tables;
/// - `sh`: commands in a folder that has the sound rule as `rule.toml` and an event in
///   `events.ndjson`.
final class PageInput {
  private static final DiagnosticText TEXT = new DiagnosticText(Ink.NONE);
  private static final String PACKAGES = "detection_rules/etc/packages.yaml";

  /// A table that stands behind those of the sound rule.
  private static final Pattern TABLE = Pattern.compile("(?m)^\\[+(rule\\.|transform)");

  private static final Pattern ASSIGNMENT = Pattern.compile("(?m)^([a-z_]+) ?=");

  private final Path folder;

  /// @param folder an empty one
  PageInput(Path folder) {
    this.folder = folder;
  }

  String said(DiagnosticPage page, DiagnosticPage.Block input) {
    return switch (input.kind()) {
      case "eql" -> ofQuery(QueryLanguage.EQL, input, settings(page, input));
      case "kql" -> ofQuery(QueryLanguage.KQL, input, settings(page, input));
      case "lucene" -> ofQuery(QueryLanguage.LUCENE, input, settings(page, input));
      case "esql" -> ofEsql(input.content().strip(), schema(page, input));
      case "filters" -> ofFilters(input.content().strip(), schema(page, input));
      case "toml" ->
          switch (page.code().replaceFirst("-.*", "")) {
            case "TOML" -> ofToml(input.content());
            case "EVIDENCE" -> ofExpectations(input.content());
            case String room when isOfCheck(page) -> ofCheck(page, input);
            default -> ofRule(input.content());
          };
      case "files" -> ofFiles(page, input);
      case "sigma" -> ofSigma(page, input.content(), false);
      case "sigma-strict" -> ofSigma(page, input.content(), true);
      case "ndjson" -> ofRules("rules.ndjson", input.content());
      case "sh" -> ofCommands(input.content());
      default -> throw new AssertionError(page.file() + ": no input is a block " + input.kind());
    };
  }

  private static QuerySettings settings(DiagnosticPage page, DiagnosticPage.Block input) {
    QuerySettings settings =
        new QuerySettings(
            schema(page, input), QuerySettings.EVENT_CATEGORY, Optional.empty(), true);
    return page.block(input.section(), "look-back")
        .map(minutes -> Duration.ofMinutes(Long.parseLong(minutes.content().strip())))
        .map(settings::withLookBack)
        .orElse(settings);
  }

  private static String ofFilters(String filters, Schema schema) {
    return rendered(
        Filters.compile(SpecFilters.of(filters), new FilterSettings(schema)).diagnostics().stream(),
        new SourceText("filters", filters));
  }

  private static String ofQuery(
      QueryLanguage language, DiagnosticPage.Block input, QuerySettings settings) {
    String query = input.content().strip();
    return rendered(
        QueryCompiler.compile(language, query, settings).diagnostics().stream(),
        new SourceText("query", query));
  }

  private static String ofEsql(String query, Schema schema) {
    Parsed<EsqlOutline> outline = Esql.outline(query);
    return rendered(
        Stream.concat(
            outline.diagnostics().stream(),
            outline.isSound()
                ? Esql.columnFaults(outline.tree(), schema).stream()
                : Stream.empty()),
        new SourceText("query", query));
  }

  private static Schema schema(DiagnosticPage page, DiagnosticPage.Block input) {
    Optional<Schema> ofIndices =
        page.block(input.section(), "patterns")
            .map(patterns -> new IndexPatterns(patterns.content().lines().toList()))
            .map(ShippedSchemas.NEWEST::of);
    return page.block(input.section(), "mapping")
        .map(mapping -> SpecMapping.of(mapping.content()))
        .or(() -> ofIndices)
        .orElse(EcsSchema.newest());
  }

  private static String ofToml(String text) {
    Parsed<TomlDocument> parsed =
        TomlDocument.parse("rule.toml", text.getBytes(StandardCharsets.UTF_8));
    return rendered(parsed.diagnostics().stream(), new SourceText("rule.toml", text));
  }

  private String ofRule(String lines) {
    return ofRules("rule.toml", lines.contains("[") && isWhole(lines) ? lines : inRule(lines));
  }

  /// What a document leaves out is told on the page about that.
  private static String ofSigma(DiagnosticPage page, String text, boolean strict) {
    SourceText source = new SourceText("rule.yml", text);
    SigmaOptions options =
        new SigmaOptions(strict, LocalDate.of(2026, 11, 26), ShippedSchemas.NEWEST);
    try {
      return rendered(
          Sigma.convert(List.of(source), options).stream()
              .flatMap(outcome -> outcome.findings().stream())
              .filter(finding ->
                  finding.severity() != Severity.NOTE || finding.code().id().equals(page.code())),
          source);
    } catch (UnknownName missing) {
      throw new AssertionError(missing);
    }
  }

  private String ofRules(String name, String content) {
    Path file = write(name, content);
    return CompiledRules.of(List.of(file), new RuleCompiler(ShippedSchemas.NEWEST))
        .findings()
        .stream()
        .map(finding ->
            TEXT.render(finding.diagnostic(), new SourceText(name, finding.source().text())))
        .collect(Collectors.joining())
        .strip();
  }

  private static boolean isOfCheck(DiagnosticPage page) {
    return Checks.codes().stream().anyMatch(code -> code.id().equals(page.code()));
  }

  private String ofCheck(DiagnosticPage page, DiagnosticPage.Block input) {
    String path =
        page.block(input.section(), "path")
            .map(block -> block.content().strip())
            .orElse("rules/linux/execution_shell_started.toml");
    String lines = input.content();
    write(path, lines.contains("[rule]") ? lines : inSections(lines));
    return ofCheckout(page, Map.of());
  }

  private String ofFiles(DiagnosticPage page, DiagnosticPage.Block input) {
    files(input.content()).forEach(this::write);
    Map<Path, byte[]> former = new HashMap<>();
    page.block(input.section(), "before")
        .map(block -> files(block.content()))
        .orElse(Map.of())
        .forEach((path, text) ->
            former.put(real(folder).resolve(path), text.getBytes(StandardCharsets.UTF_8)));
    return ofCheckout(page, former);
  }

  /// Contents by paths, of a block that has each after a line `--- path`.
  private static Map<String, String> files(String block) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String file : Pattern.compile("(?m)^--- ").split(block, -1)) {
      if (!file.isBlank()) {
        int lineEnd = file.indexOf('\n');
        files.put(file.substring(0, lineEnd).strip(), file.substring(lineEnd + 1));
      }
    }
    return files;
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  /// What a check of a checkout says, of findings like those of the page.
  ///
  /// @param former what files held before a change
  private String ofCheckout(DiagnosticPage page, Map<Path, byte[]> former) {
    if (!Files.exists(folder.resolve(PACKAGES))) {
      write(PACKAGES, "package:\n  name: '9.6'\n");
    }
    RuleCompiler compiler =
        new RuleCompiler(ShippedSchemas.NEWEST.closedWhereDescribed()).withLints();
    return new RuleCheck(() -> CheckMemory.NONE, () -> compiler, List::of)
        .against(former).of(List.of(folder)).findings().stream()
            .filter(finding -> finding.diagnostic().code().id().equals(page.code()))
            .map(finding ->
                TEXT.render(
                    finding.diagnostic(),
                    new SourceText(
                        folder.relativize(Path.of(finding.source().name())).toString(),
                        finding.source().text())))
            .collect(Collectors.joining())
            .strip();
  }

  /// The sound rule, with lines in place of those for the same keys, in the tables that they name.
  private static String inSections(String lines) {
    Matcher table = TABLE.matcher(lines);
    int more = table.find() ? table.start() : lines.length();
    int metadata = lines.indexOf("[metadata]\n");
    String rule = inRule(lines.substring(0, metadata < 0 ? more : Math.min(metadata, more)));
    if (metadata >= 0) {
      int end = more > metadata ? more : lines.length();
      rule =
          replacing(rule, lines.substring(metadata + "[metadata]\n".length(), end), "[metadata]");
    }
    return more < lines.length() ? rule + "\n" + lines.substring(more) : rule;
  }

  private String ofExpectations(String text) {
    for (String file : List.of("alerts/shell.ndjson", "quiet/editor.ndjson")) {
      write(file, "");
    }
    write("evidence.toml", text);
    return rendered(
        EvidenceFolder.read(folder).findings().stream().map(RuleSet.Finding::diagnostic),
        new SourceText("evidence.toml", text));
  }

  private static boolean isWhole(String lines) {
    return lines.lines().anyMatch(line -> line.startsWith("["));
  }

  /// The sound rule, with lines in place of those for the same keys.
  private static String inRule(String lines) {
    return replacing(soundRule(), lines, "[rule]");
  }

  private static String replacing(String text, String lines, String header) {
    List<String> rule = new ArrayList<>(text.lines().toList());
    ASSIGNMENT
        .matcher(lines)
        .results()
        .forEach(key -> rule.removeIf(line -> line.startsWith(key.group(1) + " =")));
    if (!lines.isBlank()) {
      rule.add(rule.indexOf(header) + 1, lines.strip());
    }
    return String.join("\n", rule) + "\n";
  }

  private String ofCommands(String commands) {
    write("rule.toml", soundRule());
    write(
        "events.ndjson", "{\"event\":{\"category\":\"process\"},\"process\":{\"name\":\"sh\"}}\n");
    String program =
        "seriema() { '%s' -cp '%s' dev.seriema.cli.Main \"$@\"; }%n"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path"));
    try {
      Process process =
          new ProcessBuilder("sh", "-c", program + commands)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said.strip();
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private Path write(String name, String content) {
    try {
      Path file = folder.resolve(name);
      Path above = file.getParent();
      if (above != null) {
        Files.createDirectories(above);
      }
      return Files.writeString(file, content);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static String rendered(Stream<Diagnostic> diagnostics, SourceText source) {
    return diagnostics
        .map(diagnostic -> TEXT.render(diagnostic, source))
        .collect(Collectors.joining())
        .strip();
  }

  private static String soundRule() {
    return """
    [metadata]
    creation_date = "2026/11/25"
    maturity = "production"
    updated_date = "2026/11/25"

    [rule]
    author = ["Ann Example"]
    description = "Finds a shell."
    index = ["logs-endpoint.events.process-*"]
    language = "eql"
    license = "Apache-2.0"
    name = "Shell Started"
    risk_score = 21
    rule_id = "4672656e-6707-41ab-8575-d08458ccff17"
    severity = "low"
    type = "eql"
    query = 'process where process.name == "sh"'
    """;
  }
}
