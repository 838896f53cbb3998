package dev.seriema.cli;

import dev.seriema.cli.run.AlertView;
import dev.seriema.cli.run.EventRun;
import dev.seriema.cli.run.InputProgress;
import dev.seriema.cli.run.RunStats;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.intake.EventSources;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.schema.SchemaSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Rules on events.
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs rules on events and raises alerts.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema run                                        the shipped rules on the shipped"
          + " example",
      "  seriema run --rules rules/ events.ndjson.gz        your rules on a file",
      "  seriema run --rules rules_export.ndjson logs/      rules that Kibana exported",
      "  seriema run --rules my_rule.toml --any-index logs/ one rule on a folder, whatever the"
          + " index",
      "  tail -f events.ndjson | seriema run -              a stream; alerts come at once",
      "  seriema run --stats --output ndjson logs/ > alerts.ndjson"
    })
final class RunCommand implements Callable<Integer> {
  private static final int SHOWN_FINDINGS = 10;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "EVENTS",
      description = "Files and folders of events, - for standard input (default: the example).")
  private List<String> events = List.of();

  @Option(
      names = "--rules",
      paramLabel = "PATH",
      description =
          "Rule files, exports, folders or a repository (default: the repository around, else the"
              + " shipped rules). May be given several times.")
  private List<Path> rules = List.of();

  @Option(
      names = "--any-index",
      description = "Show every event to every rule, whatever the index of the event.")
  private boolean anyIndex;

  @Option(
      names = "--enabled-only",
      description = "Leave out rules of an export that are not enabled where they come from.")
  private boolean enabledOnly;

  @Option(
      names = "--every-rule",
      description = "Try every rule on every event: slow, with the same answers.")
  private boolean everyRule;

  @Option(
      names = "--alerts",
      paramLabel = "FILE",
      description = "Write alerts to a file too, one JSON document a line.")
  private @Nullable Path alerts;

  @Option(names = "--stats", description = "Print counts as JSON on standard error at the end.")
  private boolean stats;

  @Option(names = "--fail-on-alert", description = "End with 1 when there was an alert.")
  private boolean failOnAlert;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  @Mixin private OutputOption output = new OutputOption();

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    long started = System.nanoTime();
    SchemaSource schemas = reading.schemas(false);
    CompiledRules compiled =
        CompiledRules.of(RulePlaces.orAround(rules), new RuleCompiler(schemas), enabledOnly);
    tellFaults(compiled);
    if (compiled.ready().isEmpty()) {
      throw new Unable(
          compiled.found() == 0
              ? compiled.nothingFound()
              : "no rule is left to run ("
                  + compiled.found()
                  + " found); seriema check tells why, --rules PATH names others");
    }
    EventSources sources = EventSources.of(ReadingOptions.inputs(events, terminal), System.in);
    IntakeFindings findings = new IntakeFindings(terminal);
    sources.findings().forEach(findings::tell);
    OutputForm form = output.form(terminal);
    Detector detector =
        Detector.of(
            compiled.ready(),
            schemas.of(IndexPatterns.EVERY_INDEX),
            DetectorOptions.DEFAULT
                .withAnyIndex(anyIndex)
                .withEveryRule(everyRule)
                .reading(AlertView.FIELDS));
    EventRun run = new EventRun(detector, reading.threads(), form == OutputForm.table);
    InputProgress progress =
        new InputProgress(terminal.err(), terminal.errIsTerminal(), sources.sources());
    AlertView view = new AlertView(terminal.out(), terminal.outInk(), terminal.columns());
    try (OutputStream file = alertsFile()) {
      run.over(
          sources.sources(), new RunOutput(terminal, form, view, file, progress, findings::tell));
    } catch (IOException unwritable) {
      throw new Unable(alerts + " cannot be written: " + SystemReasons.of(unwritable));
    }
    progress.clear();
    if (form == OutputForm.table) {
      view.finish();
    }
    terminal.out().flush();
    double seconds = (System.nanoTime() - started) / 1e9;
    tellSummary(compiled, run, seconds);
    if (stats) {
      terminal.err().println(stats(compiled, run, seconds).json());
    }
    if (!sources.findings().isEmpty() || run.isInputIncomplete() || compiled.isIncomplete()) {
      return ExitCode.INCOMPLETE;
    }
    return failOnAlert && run.created() > 0 ? ExitCode.FOUND : ExitCode.DONE;
  }

  private OutputStream alertsFile() throws IOException {
    return alerts == null ? OutputStream.nullOutputStream() : Files.newOutputStream(alerts);
  }

  /// Rules that are wrong are set aside; the first few are told, each with a line of its own.
  private void tellFaults(CompiledRules compiled) {
    DiagnosticText renderer = new DiagnosticText(terminal.errInk());
    List<RuleFinding> errors =
        compiled.findings().stream().filter(finding -> finding.diagnostic().isError()).toList();
    errors.stream()
        .limit(SHOWN_FINDINGS)
        .forEach(finding ->
            terminal.err().print(renderer.render(finding.diagnostic(), finding.source())));
    if (errors.size() > SHOWN_FINDINGS) {
      terminal
          .err()
          .printf(
              Locale.ROOT,
              "%,d more faults in rules; seriema check shows them all%n",
              errors.size() - SHOWN_FINDINGS);
    }
  }

  private void tellSummary(CompiledRules compiled, EventRun run, double seconds) {
    StringBuilder summary = new StringBuilder();
    summary.append(
        String.format(
            Locale.ROOT,
            "%s, %s in %.1f s, %s",
            Counted.of(run.created(), "alert"),
            Counted.of(run.read(), "event"),
            seconds,
            Counted.of(compiled.ready().size(), "rule")));
    if (run.refused() > 0) {
      summary.append(", ").append(Counted.of(run.refused(), "line")).append(" refused");
    }
    if (run.unpicked() > 0) {
      summary.append(", ").append(Counted.of(run.unpicked(), "event")).append(" of other indices");
    }
    if (run.duplicate() > 0) {
      summary.append(", ").append(run.duplicate()).append(" alerts raised more than once");
    }
    terminal.err().println(terminal.errInk().strong(summary.toString()));
    if (run.unpicked() > 0 && run.evaluated() == 0) {
      terminal
          .err()
          .println("no rule looks at these indices; --any-index shows every event to every rule");
    }
    Map<String, Integer> reasons = new TreeMap<>();
    compiled.leftOut().forEach(rule -> reasons.merge(rule.reason(), 1, Integer::sum));
    reasons.forEach((reason, count) ->
        terminal.err().printf(Locale.ROOT, "%,6d left out: %s%n", count, reason));
  }

  private static RunStats stats(CompiledRules compiled, EventRun run, double seconds) {
    return new RunStats(
        run.read(),
        run.evaluated(),
        run.unpicked(),
        run.refused(),
        compiled.ready().size(),
        compiled.leftOut().stream()
            .map(rule ->
                new RunStats.LeftOut(rule.id().map(id -> id.id()).orElse(""), rule.reason()))
            .toList(),
        run.created() + run.duplicate(),
        run.created(),
        run.duplicate(),
        seconds,
        run.bytes());
  }
}
