package dev.seriema.cli;

import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.cli.reading.Lateness;
import dev.seriema.cli.reading.OutputFile;
import dev.seriema.cli.reading.Reading;
import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.cli.reading.Rejects;
import dev.seriema.cli.run.AlertView;
import dev.seriema.cli.run.EventRun;
import dev.seriema.cli.run.ExecutionTally;
import dev.seriema.cli.run.InputProgress;
import dev.seriema.cli.run.RunStats;
import dev.seriema.cli.words.Counted;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.detector.schedule.Execution;
import dev.seriema.detector.schedule.Scheduling;
import dev.seriema.intake.EventSources;
import dev.seriema.intake.SystemReasons;
import dev.seriema.languages.eql.EqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
      "  seriema run --rules rules/ --exceptions exceptions.ndjson --values lists/ logs/",
      "  tail -f events.ndjson | seriema run -              a stream; alerts come at once",
      "  seriema run --schedule kibana --stats logs/        what Kibana would have raised",
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
      names = "--ids",
      paramLabel = "SCHEME",
      description =
          "How alerts get their ids: ${COMPLETION-CANDIDATES} (default: seriema). With kibana they"
              + " are those that Kibana gives the same alerts.")
  private IdScheme ids = IdScheme.seriema;

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

  @Option(
      names = "--lateness",
      paramLabel = "D",
      converter = DurationOption.class,
      description =
          "How much older than the newest event another of standard input may be before it counts"
              + " as late, such as 30s, 5m or 1h (default: 5m). Events of files are never late.")
  private Duration lateness = Duration.ofMinutes(5);

  @Option(names = "--stats", description = "Print counts as JSON on standard error at the end.")
  private boolean stats;

  @Option(names = "--fail-on-alert", description = "End with 1 when there was an alert.")
  private boolean failOnAlert;

  @Mixin private ExceptionOptions exceptions = new ExceptionOptions();

  @Mixin private ScheduleOptions schedule = new ScheduleOptions();

  @Mixin private ReadingOptions options = new ReadingOptions();

  @Mixin private RefusalOptions refusals = new RefusalOptions();

  @Mixin private OutputOption output = new OutputOption();

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    long started = System.nanoTime();
    Reading reading = refusals.reading(options.threads());
    exceptions.validate();
    List<Path> places = RulePlaces.orAround(rules);
    FieldTypes types = options.types(places, false, terminal);
    Scheduling scheduling = schedule.scheduling();
    CompiledRules compiled =
        schedule.among(
            CompiledRules.of(places, new RuleCompiler(types.schemas()), exceptions, enabledOnly));
    FieldTypes.tell(compiled.untold(types.findings().get()), terminal);
    tellFaults(compiled);
    if (compiled.ready().isEmpty()) {
      throw new Unable(
          compiled.found() == 0
              ? RulePlaces.noRulesIn(places)
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
            types.alerts(),
            DetectorOptions.DEFAULT
                .withAnyIndex(anyIndex)
                .withEveryRule(everyRule)
                .withIds(ids.scheme())
                .withLimits(reading.limits())
                .withSchedule(scheduling)
                .reading(AlertView.FIELDS));
    ExecutionTally executions = new ExecutionTally(stats);
    InputProgress progress =
        new InputProgress(terminal.err(), terminal.errIsTerminal(), sources.sources());
    AlertView view = new AlertView(terminal.out(), terminal.outInk(), terminal.columns());
    ReadingTally tally;
    EventRun run;
    try (OutputFile file = alerts == null ? null : OutputFile.create(alerts);
        Rejects rejects = refusals.rejects(sources.sources())) {
      tally = new ReadingTally(rejects);
      run =
          new EventRun(
              detector,
              reading,
              new Lateness(Detector.TIMESTAMP, lateness),
              tally,
              form == OutputForm.table,
              executions);
      run.over(
          sources.sources(), new RunOutput(terminal, form, view, file, progress, findings::tell));
    } catch (OutputFile.UnwritableException fault) {
      throw new Unable(String.valueOf(fault.getMessage()));
    } catch (IOException fault) {
      throw new Unable(
          "events cannot be put in order on disk in `"
              + System.getProperty("java.io.tmpdir")
              + "`: "
              + SystemReasons.of(fault));
    }
    progress.clear();
    if (form == OutputForm.table) {
      view.finish();
    }
    terminal.out().flush();
    double seconds = (System.nanoTime() - started) / 1e9;
    tellSummary(compiled, run, tally, seconds);
    schedule.summary(executions).forEach(terminal.err()::println);
    if (stats) {
      terminal
          .err()
          .println(stats(compiled, run, tally, schedule.executed(executions), seconds).json());
    }
    if (!sources.findings().isEmpty() || tally.isInputIncomplete() || compiled.isIncomplete()) {
      return ExitCode.INCOMPLETE;
    }
    if (refusals.isStrict() && tally.refused() > 0) {
      return ExitCode.INCOMPLETE;
    }
    return failOnAlert && run.created() > 0 ? ExitCode.FOUND : ExitCode.DONE;
  }

  /// Rules that are wrong are set aside; the first few are told, each with a line of its own. Of
  /// exceptions warnings are told too, as nobody else does.
  private void tellFaults(CompiledRules compiled) {
    DiagnosticText renderer = new DiagnosticText(terminal.errInk());
    List<RuleFinding> errors =
        compiled.findings().stream()
            .filter(finding ->
                finding.diagnostic().isError()
                    || ExceptionOptions.isAboutExceptions(finding.diagnostic()))
            .toList();
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
    tellUntabled(compiled);
  }

  /// Fields in no table are told once for all rules.
  private void tellUntabled(CompiledRules compiled) {
    long fields =
        compiled.findings().stream()
            .map(RuleFinding::diagnostic)
            .filter(found -> found.code() == EqlFault.FIELD_NOT_IN_TABLES)
            .map(Diagnostic::message)
            .distinct()
            .count();
    if (fields > 0) {
      terminal
          .err()
          .println(
              Counted.of(fields, "field")
                  + " of the rules in no table; types are taken from the data, and seriema check"
                  + " shows where");
    }
  }

  private void tellSummary(
      CompiledRules compiled, EventRun run, ReadingTally tally, double seconds) {
    StringBuilder summary = new StringBuilder();
    summary.append(
        String.format(
            Locale.ROOT,
            "%s, %s in %.1f s, %s",
            Counted.of(run.created(), "alert"),
            Counted.of(run.read(), "event"),
            seconds,
            Counted.of(compiled.ready().size(), "rule")));
    summary.append(ReadingSummary.of(tally));
    if (run.unpicked() > 0) {
      summary.append(", ").append(Counted.of(run.unpicked(), "event")).append(" of other indices");
    }
    if (run.suppressed() > 0) {
      summary.append(String.format(Locale.ROOT, ", %,d suppressed", run.suppressed()));
    }
    if (run.excepted() > 0) {
      summary.append(String.format(Locale.ROOT, ", %,d excepted", run.excepted()));
    }
    if (run.duplicate() > 0) {
      summary.append(", ").append(run.duplicate()).append(" alerts raised more than once");
    }
    terminal.err().println(terminal.errInk().strong(summary.toString()));
    if (run.unpicked() > 0 && run.evaluated() + run.late() == 0) {
      terminal
          .err()
          .println("no rule looks at these indices; --any-index shows every event to every rule");
    }
    DroppedText.of(run.dropped()).ifPresent(terminal.err()::println);
    if (run.untimed() > 0) {
      terminal
          .err()
          .println(
              Counted.of(run.untimed(), "event")
                  + " without a time took no part in rules that need order");
    }
    Map<String, Integer> reasons = new TreeMap<>();
    compiled.leftOut().forEach(rule -> reasons.merge(rule.reason(), 1, Integer::sum));
    reasons.forEach((reason, count) ->
        terminal.err().printf(Locale.ROOT, "%,6d left out: %s%n", count, reason));
  }

  private static RunStats stats(
      CompiledRules compiled,
      EventRun run,
      ReadingTally tally,
      Optional<List<Execution>> executions,
      double seconds) {
    return new RunStats(
        run.read(),
        run.evaluated(),
        run.unpicked(),
        tally.refused(),
        run.late(),
        tally.refusals(),
        tally.warnings(),
        compiled.ready().size(),
        compiled.leftOut().stream()
            .map(rule ->
                new RunStats.LeftOut(rule.id().map(id -> id.id()).orElse(""), rule.reason()))
            .toList(),
        run.created() + run.suppressed() + run.excepted() + run.overLimit() + run.duplicate(),
        run.created(),
        run.suppressed(),
        run.excepted(),
        run.overLimit(),
        run.duplicate(),
        run.dropped(),
        run.disordered(),
        executions,
        seconds,
        run.bytes());
  }
}
