package dev.seriema.cli.run;

import dev.seriema.cli.reading.EventWindow;
import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.detector.Detector;
import dev.seriema.detector.correlation.CorrelatedQuery;
import dev.seriema.detector.correlation.RuleIdentity;
import dev.seriema.detector.ledger.EventTime;
import dev.seriema.detector.ledger.LedgerRule;
import dev.seriema.detector.ledger.LedgerRun;
import dev.seriema.detector.ledger.Losses;
import dev.seriema.detector.schedule.Window;
import dev.seriema.engine.sequence.Dropped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// What a run has to say to the ledger of a state, as far as it is.
///
/// @param tally what is counted so far, as are the others
/// @param span of the events that were read
/// @param setAside rules that failed, of which no time counts as evaluated
record RunLedger(
    Detector detector,
    RunTally tally,
    ReadingTally reading,
    TimeSpan span,
    EventWindow window,
    RulesSetAside setAside) {
  private static final String FAILED = "it failed while it ran";

  /// Of a run whose rules have seen all that was read.
  ///
  /// @param inputs a digest of what was read
  /// @param lanes that know what came too late for them, and what bounds have cost
  /// @param leftOut by the id of each rule that does not run, the reason
  LedgerRun run(String inputs, EventLanes lanes, Map<String, String> leftOut) {
    List<EventTime> time = time().stream().toList();
    return run(inputs, lanes, leftOut, _ -> time);
  }

  /// Of a run whose rules have seen what their executions looked at.
  ///
  /// @param inputs a digest of what was read
  /// @param leftOut by the id of each rule that does not run, the reason
  LedgerRun run(String inputs, ScheduledEvents lanes, Map<String, String> leftOut) {
    return run(
        inputs,
        lanes,
        leftOut,
        rule -> lanes.searched(rule).stream().map(RunLedger::eventTime).toList());
  }

  private static EventTime eventTime(Window window) {
    return new EventTime(Instant.ofEpochMilli(window.from()), Instant.ofEpochMilli(window.to()));
  }

  /// @param times that a rule has seen, by its number
  private LedgerRun run(
      String inputs,
      EventLanes lanes,
      Map<String, String> leftOut,
      IntFunction<List<EventTime>> times) {
    Set<Integer> ordered =
        detector.correlated().stream()
            .map(CorrelatedQuery::number)
            .collect(Collectors.toUnmodifiableSet());
    Map<LedgerRule, LedgerRun.Seen> evaluated = new HashMap<>();
    Map<String, String> out = new HashMap<>(leftOut);
    for (int number = 0; number < detector.rules().size(); number++) {
      if (setAside.has(number)) {
        out.put(detector.rule(number).id().id(), FAILED);
        continue;
      }
      RuleIdentity identity = detector.identity(number);
      int version = detector.rule(number).version().orElse(0);
      evaluated.put(
          new LedgerRule(identity.id(), version, identity.meaning()),
          new LedgerRun.Seen(
              times.apply(number), losses(tally.rule(number), ordered.contains(number), lanes)));
    }
    return new LedgerRun(inputs, evaluated, out);
  }

  /// What comes late, and what is forgotten, costs rules that need order. An input that was not
  /// read to its end counts as one document more.
  private Losses losses(RuleTally rule, boolean needsOrder, EventLanes lanes) {
    Dropped dropped = lanes.dropped();
    return new Losses(
        reading.refused() + (reading.isInputIncomplete() ? 1 : 0),
        needsOrder ? tally.late() + lanes.late() : 0,
        rule.suppressed(),
        rule.overLimit(),
        needsOrder ? dropped.sum() : 0);
  }

  /// From the first event to the last, in whole milliseconds; an end that was asked for counts as
  /// reached.
  private Optional<EventTime> time() {
    if (span.isEmpty()) {
      return Optional.empty();
    }
    Instant from = window.from().orElseGet(() -> Instant.ofEpochMilli(span.first()));
    Instant to =
        window
            .to()
            .map(end -> end.minusMillis(1))
            .orElseGet(() -> Instant.ofEpochMilli(span.last()));
    return Optional.of(new EventTime(from, to.isBefore(from) ? from : to));
  }
}
