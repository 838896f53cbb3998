package dev.seriema.cli;

import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.event.JsonWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Faults of rule files.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Checks rule files: TOML, what a rule needs to run, and EQL queries. Ends with 1 when there"
            + " are errors.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema check                          the repository around",
      "  seriema check rules/linux my_rule.toml folders and files",
      "  seriema check rules_export.ndjson      rules that Kibana exported",
      "  seriema check --output json rules/     for another program",
      "  seriema check --only EQL-0203 rules/   one kind of finding"
    })
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      description =
          "Rule files, exports, folders or repositories (default: the repository around).")
  private List<Path> paths = List.of();

  @Option(
      names = "--output",
      paramLabel = "FORM",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private Form form = Form.text;

  @Option(
      names = "--only",
      paramLabel = "CODE",
      description = "Show findings with this code only. May be given several times.")
  private List<String> only = List.of();

  /// How findings are written.
  enum Form {
    text,
    json
  }

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    for (String code : only) {
      FindingCodes.expect(code);
    }
    List<Path> places = places();
    FieldTypes types = FieldTypes.around(places).readAhead();
    CompiledRules checked =
        CompiledRules.of(
                places, new RuleCompiler(types.schemas().closedWhereDescribed()).withLints())
            .withFacts(types.findings().get());
    if (checked.found() == 0 && checked.findings().isEmpty()) {
      terminal.err().println(checked.nothingFound());
    }
    List<RuleFinding> findings =
        checked.findings().stream()
            .filter(finding -> only.isEmpty() || only.contains(finding.diagnostic().code().id()))
            .toList();
    switch (form) {
      case text -> tellText(checked, findings);
      case json -> tellJson(checked, findings);
    }
    terminal.out().flush();
    if (checked.isIncomplete()) {
      return ExitCode.INCOMPLETE;
    }
    return count(findings, Severity.ERROR) > 0 ? ExitCode.FOUND : ExitCode.DONE;
  }

  private List<Path> places() throws Unable {
    if (!paths.isEmpty()) {
      return paths;
    }
    return RuleRepository.around(Path.of(""))
        .map(RulePlaces::of)
        .orElseThrow(
            () -> new Unable("no rule repository is around; name one: seriema check PATH"));
  }

  private void tellText(CompiledRules checked, List<RuleFinding> findings) {
    DiagnosticText renderer = new DiagnosticText(terminal.outInk());
    findings.forEach(
        finding -> terminal.out().print(renderer.render(finding.diagnostic(), finding.source())));
    terminal
        .out()
        .println(
            Counted.of(checked.found(), "rule")
                + ": "
                + Counted.of(count(findings, Severity.ERROR), "error")
                + ", "
                + Counted.of(count(findings, Severity.WARNING), "warning"));
    Map<String, Integer> unchecked = new TreeMap<>();
    checked.leftOut().stream()
        .filter(rule -> !rule.faulty() && !rule.querySound())
        .forEach(rule -> unchecked.merge(rule.reason(), 1, Integer::sum));
    unchecked.forEach((reason, count) ->
        terminal.out().printf(Locale.ROOT, "%,6d queries not checked: %s%n", count, reason));
  }

  private void tellJson(CompiledRules checked, List<RuleFinding> findings) {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    json.name("files").number(checked.files());
    json.name("rules").number(checked.found());
    json.name("errors").number(count(findings, Severity.ERROR));
    json.name("warnings").number(count(findings, Severity.WARNING));
    json.name("findings").beginArray();
    findings.forEach(finding -> FindingJson.write(finding, json));
    json.endArray().endObject().endLine();
    terminal.out().write(json.bytes(), 0, json.length());
  }

  private static long count(List<RuleFinding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.diagnostic().severity() == severity).count();
  }
}
