package dev.seriema.cli;

import dev.seriema.cli.reading.Lateness;
import dev.seriema.cli.reading.OutputFile;
import dev.seriema.cli.reading.Reading;
import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.cli.reading.Rejects;
import dev.seriema.cli.run.AlertView;
import dev.seriema.cli.run.EventRun;
import dev.seriema.cli.run.ExecutionTally;
import dev.seriema.cli.run.FollowedEvents;
import dev.seriema.cli.run.InputProgress;
import dev.seriema.cli.run.RuleCosts;
import dev.seriema.cli.run.RuleProfile;
import dev.seriema.cli.run.RunAccounts;
import dev.seriema.cli.run.RunState;
import dev.seriema.cli.run.RunStats;
import dev.seriema.cli.run.RunTally;
import dev.seriema.cli.state.StateFolder;
import dev.seriema.cli.state.UnusableStateException;
import dev.seriema.detector.Detector;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.detector.schedule.Scheduling;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.EventSources;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.rule.RuleId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
      "  seriema run --follow --rules rules/ /var/log/events files as they grow, until ^C",
      "  seriema run --state state/ --alerts alerts.ndjson logs/   what is new since the last run",
      "  seriema run --schedule kibana --stats logs/        what Kibana would have raised",
      "  seriema run --from 2026-11-24T00:00:00Z --to 2026-11-25T00:00:00Z logs/   one day of them",
      "  seriema run --profile --rules rules/ logs/         which rules are slow, and which noisy",
      "  seriema run --compare logs/                        what Kibana would not raise, or what"
          + " only it does, and why",
      "  seriema run --stats --output ndjson logs/ > alerts.ndjson"
    })
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec command = CommandSpec.create();

  @Parameters(
      paramLabel = "EVENTS",
      description = "Files and folders of events, - for standard input (default: the example).")
  private List<String> events = List.of();

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
              + " as late, such as 30s, 5m or 1h (default: 5m). Events of files are never"
              + " late by one another; with --state they may be by what former runs read.")
  private Duration lateness = Duration.ofMinutes(5);

  @Option(names = "--stats", description = "Print counts as JSON on standard error at the end.")
  private boolean stats;

  @Option(
      names = "--profile",
      description = "Say at the end which rules took the most time, and which alerted most.")
  private boolean profile;

  @Option(names = "--fail-on-alert", description = "End with 1 when there was an alert.")
  private boolean failOnAlert;

  @Option(
      names = "--compare",
      description =
          "Run both schedules and print, instead of alerts, those that exist in only one, each with"
              + " the difference that explains it.")
  private boolean compare;

  @Mixin private DetectionOptions detection = new DetectionOptions();

  @Mixin private ExceptionOptions exceptions = new ExceptionOptions();

  @Mixin private ScheduleOptions schedule = new ScheduleOptions();

  @Mixin private StateOptions state = new StateOptions();

  @Mixin private WindowOptions window = new WindowOptions();

  @Mixin private ReadingOptions options = new ReadingOptions();

  @Mixin private RefusalOptions refusals = new RefusalOptions();

  @Mixin private FollowOptions follow = new FollowOptions();

  @Mixin private OutputOption output = new OutputOption();

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    RunEnd end = new RunEnd();
    if (follow.isAsked()) {
      FollowedEvents followed = follow.events(events, schedule);
      try (Interruption _ = new Interruption(followed::stop)) {
        return run(followed, end);
      }
    }
    if (state.isAsked() && events.equals(List.of(EventSource.STANDARD_INPUT))) {
      try (Interruption _ = new Interruption(end::ask)) {
        return run(null, end);
      }
    }
    return run(null, end);
  }

  /// @param followed what is read as it grows; null where input has an end
  /// @param end lets the run end with what was read so far
  private int run(@Nullable FollowedEvents followed, RunEnd end) throws Unable {
    long started = System.nanoTime();
    Reading reading = refusals.reading(options.threads()).within(window.window());
    exceptions.validate();
    state.validate(schedule.isKibana(), followed != null, !reading.window().isAll());
    List<Path> places = detection.places();
    FieldTypes types = options.types(places, false, terminal);
    if (compare) {
      return compare(reading, places, types);
    }
    Scheduling scheduling = schedule.scheduling();
    CompiledRules compiled = schedule.among(compiled(places, types));
    expectReady(compiled, places);
    EventSources sources =
        followed == null
            ? EventSources.of(ReadingOptions.inputs(events, terminal), System.in)
            : new EventSources(List.of(), List.of());
    IntakeFindings findings = new IntakeFindings(terminal);
    sources.findings().forEach(findings::tell);
    OutputForm form = output.form(terminal);
    Detector detector =
        Detector.of(
            compiled.ready(), types.alerts(), detection.detector(reading.limits(), scheduling));
    ExecutionTally executions = new ExecutionTally(stats);
    RuleCosts costs = stats || profile ? new RuleCosts(detector, System::nanoTime) : null;
    InputProgress progress =
        new InputProgress(terminal.err(), terminal.errIsTerminal(), sources.sources());
    AlertView view = new AlertView(terminal.out(), terminal.outInk(), terminal.columns());
    ReadingTally tally;
    EventRun run;
    @Nullable RunState kept;
    try (StateFolder folder = state.open(schedule.isKibana());
        StateOptions.Former former = StateOptions.former(folder, followed, alerts, terminal);
        Rejects rejects = refusals.rejects(sources.sources())) {
      kept = state.kept(former, compiled, schedule.isKibana());
      tally = new ReadingTally(rejects);
      run =
          new EventRun(
              detector,
              reading,
              new Lateness(Detector.TIMESTAMP, lateness),
              tally,
              form == OutputForm.table,
              executions,
              costs,
              kept);
      RunOutput out =
          new RunOutput(terminal, form, view, former.alerts(), progress, findings::tell);
      end.is(run::end);
      if (followed == null) {
        run.over(
            schedule.isKibana()
                ? sources.sources()
                : former.unread(sources.sources(), reading.window(), terminal),
            out);
      } else {
        run.following(followed, out);
      }
    } catch (UnusableStateException fault) {
      throw new Unable(fault.fault(), String.valueOf(fault.getMessage()));
    } catch (OutputFile.UnwritableException fault) {
      throw new Unable(String.valueOf(fault.getMessage()));
    } catch (IOException fault) {
      throw unsortable(fault);
    }
    progress.clear();
    if (form == OutputForm.table) {
      view.finish();
    }
    terminal.out().flush();
    StateOptions.tellForgotten(kept, terminal);
    List<RuleProfile> perRule =
        costs == null ? List.of() : RuleProfile.of(detector, run.tally(), costs);
    double seconds = (System.nanoTime() - started) / 1e9;
    tellEnd(compiled, run, tally, executions, perRule, Optional.ofNullable(kept), seconds);
    checkAccounts(compiled, run.tally(), tally);
    return exitCode(compiled, run, tally, sources);
  }

  /// Prints alerts that exist in one schedule only.
  private int compare(Reading reading, List<Path> places, FieldTypes types) throws Unable {
    if (alerts != null || stats || profile || failOnAlert || follow.isAsked() || state.isAsked()) {
      throw new Unable(
          "--compare raises no alerts; it is not for --alerts, --stats, --profile, --fail-on-alert,"
              + " --follow and --state");
    }
    CompiledRules compiled = compiled(places, types);
    expectReady(compiled, places);
    List<String> inputs = ReadingOptions.inputs(events, terminal);
    EventSources sources = EventSources.of(inputs, System.in);
    sources.findings().forEach(new IntakeFindings(terminal)::tell);
    ComparedRuns runs =
        new ComparedRuns(
            terminal,
            (rules, scheduling) ->
                Detector.of(
                    rules, types.alerts(), detection.detector(reading.limits(), scheduling)),
            inputs,
            reading,
            new Lateness(Detector.TIMESTAMP, lateness),
            schedule.moments());
    ReadingTally tally;
    try (Rejects rejects = refusals.rejects(sources.sources())) {
      tally = new ReadingTally(rejects);
      Comparison.of(runs, compiled, tally, sources).tell(terminal, output.form(terminal));
    } catch (OutputFile.UnwritableException fault) {
      throw new Unable(String.valueOf(fault.getMessage()));
    } catch (IOException fault) {
      throw unsortable(fault);
    }
    boolean isIncomplete =
        !sources.findings().isEmpty()
            || tally.isInputIncomplete()
            || compiled.isIncomplete()
            || (refusals.isStrict() && tally.refused() > 0);
    return isIncomplete ? ExitCode.INCOMPLETE : ExitCode.DONE;
  }

  private static Unable unsortable(IOException fault) {
    return new Unable(
        "events cannot be put in order on disk in `"
            + System.getProperty("java.io.tmpdir")
            + "`: "
            + SystemReasons.of(fault));
  }

  /// The rules that run; what is wrong with others is told.
  private CompiledRules compiled(List<Path> places, FieldTypes types) throws Unable {
    CompiledRules compiled =
        CompiledRules.of(
            places, new RuleCompiler(types.schemas()), exceptions, detection.isEnabledOnly());
    FieldTypes.tell(compiled.untold(types.findings().get()), terminal);
    FaultyRules.tell(compiled, terminal);
    return compiled;
  }

  private static void expectReady(CompiledRules compiled, List<Path> places) throws Unable {
    if (compiled.ready().isEmpty()) {
      throw new Unable(
          compiled.found() == 0
              ? RulePlaces.noRulesIn(places)
              : "no rule is left to run ("
                  + compiled.found()
                  + " found); seriema check tells why, --rules PATH names others");
    }
  }

  private void tellEnd(
      CompiledRules compiled,
      EventRun run,
      ReadingTally reading,
      ExecutionTally executions,
      List<RuleProfile> perRule,
      Optional<RunState> kept,
      double seconds) {
    RunTally tally = run.tally();
    new RunSummary(compiled, tally, reading, seconds).tell(terminal);
    FailedRules.tellEnd(
        run.failures(), command.commandLine().getParseResult().originalArgs(), terminal);
    schedule.summary(executions, kept.isPresent()).forEach(terminal.err()::println);
    if (profile) {
      ProfileText.tell(perRule, seconds, terminal);
    }
    if (stats) {
      RunStats all =
          new RunStats(
              tally,
              reading,
              compiled.ready().size(),
              compiled.leftOut().stream()
                  .map(rule ->
                      new RunStats.LeftOut(rule.id().map(id -> id.id()).orElse(""), rule.reason()))
                  .toList(),
              run.failures(),
              perRule,
              schedule.executed(executions),
              kept,
              seconds);
      terminal.err().println(all.json());
    }
  }

  /// Counts that do not add up are told after the counts, as they are what to look at.
  private static void checkAccounts(CompiledRules compiled, RunTally tally, ReadingTally reading) {
    List<RuleId> rules = compiled.ready().stream().map(ready -> ready.rule().id()).toList();
    new RunAccounts(tally, reading, rules, compiled.found(), compiled.leftOut().size()).check();
  }

  private int exitCode(
      CompiledRules compiled, EventRun run, ReadingTally reading, EventSources sources) {
    boolean isNoneLeft = run.failures().size() == compiled.ready().size();
    if (isNoneLeft
        || !sources.findings().isEmpty()
        || reading.isInputIncomplete()
        || compiled.isIncomplete()) {
      return ExitCode.INCOMPLETE;
    }
    if (refusals.isStrict() && reading.refused() > 0) {
      return ExitCode.INCOMPLETE;
    }
    return failOnAlert && run.tally().created() > 0 ? ExitCode.FOUND : ExitCode.DONE;
  }
}
