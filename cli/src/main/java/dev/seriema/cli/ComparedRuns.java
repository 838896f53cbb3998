package dev.seriema.cli;

import dev.seriema.cli.compare.ComparedAlerts;
import dev.seriema.cli.compare.ComparedRule;
import dev.seriema.cli.compare.DifferenceReport;
import dev.seriema.cli.compare.ExecutionFacts;
import dev.seriema.cli.reading.Lateness;
import dev.seriema.cli.reading.Reading;
import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.cli.run.EventRun;
import dev.seriema.cli.run.ExecutionTally;
import dev.seriema.cli.run.InputProgress;
import dev.seriema.detector.Detector;
import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.schedule.ScheduledRule;
import dev.seriema.detector.schedule.Scheduling;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.EventSources;
import dev.seriema.model.rule.Rule;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// Runs the same rules on the same events in both schedules, one after the other.
///
/// @param detectors makes what runs rules in a schedule
/// @param inputs that can be read twice
/// @param moments of the executions
record ComparedRuns(
    Terminal terminal,
    BiFunction<List<Compiled>, Scheduling, Detector> detectors,
    List<String> inputs,
    Reading reading,
    Lateness lateness,
    Scheduling.ByExecutions moments) {

  /// @param rules the same by uuid
  /// @param tally takes what there is to say about the input
  /// @throws IOException when events cannot be put in order on disk
  /// @throws Unable when there are too many alerts, or standard input is among the events
  DifferenceReport of(
      List<Compiled> compiled,
      Map<String, ComparedRule> rules,
      ReadingTally tally,
      EventSources sources)
      throws IOException, Unable {
    if (sources.sources().stream().anyMatch(EventSource::isStream)) {
      throw new Unable("--compare reads events twice, and standard input can be read once");
    }
    IntakeFindings findings = new IntakeFindings(terminal);
    ComparedAlerts stream = alerts(compiled, sources, findings);
    run(compiled, Scheduling.IN_STREAM, tally, new ExecutionTally(false), sources, stream);
    EventSources again = EventSources.of(inputs, System.in);
    Map<String, String> ids =
        compiled.stream()
            .map(Compiled::rule)
            .collect(Collectors.toMap(Rule::uuid, rule -> rule.id().id(), (one, _) -> one));
    ExecutionFacts facts = new ExecutionFacts(stream, ids);
    ComparedAlerts kibana = alerts(compiled, again, findings);
    List<Compiled> executed =
        compiled.stream().filter(rule -> ScheduledRule.obstacle(rule).isEmpty()).toList();
    run(
        executed,
        moments,
        new ReadingTally(null),
        new ExecutionTally(execution -> {
          facts.add(execution);
          return false;
        }),
        again,
        kibana);
    return DifferenceReport.of(rules, stream, kibana, facts);
  }

  private ComparedAlerts alerts(
      List<Compiled> compiled, EventSources sources, IntakeFindings findings) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    compiled.forEach(rule -> rules.put(rule.rule().uuid(), rule.rule()));
    InputProgress progress =
        new InputProgress(terminal.err(), terminal.errIsTerminal(), sources.sources());
    return new ComparedAlerts(
        rules,
        progress,
        findings::tell,
        new FailedRules(terminal)::tell,
        () -> !terminal.isClosed());
  }

  private void run(
      List<Compiled> rules,
      Scheduling scheduling,
      ReadingTally tally,
      ExecutionTally executions,
      EventSources sources,
      ComparedAlerts alerts)
      throws IOException, Unable {
    Detector detector = detectors.apply(rules, scheduling);
    new EventRun(detector, reading, lateness, tally, false, executions, null, null)
        .over(sources.sources(), alerts);
    alerts.finish();
    if (alerts.isTooMany()) {
      throw new Unable(
          String.format(
              Locale.ROOT,
              "more than %,d alerts to compare; name fewer rules or events",
              ComparedAlerts.MOST));
    }
  }
}
