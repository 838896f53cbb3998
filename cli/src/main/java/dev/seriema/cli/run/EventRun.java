package dev.seriema.cli.run;

import dev.seriema.cli.reading.JudgedTimes;
import dev.seriema.cli.reading.Lateness;
import dev.seriema.cli.reading.OutputFile;
import dev.seriema.cli.reading.Reading;
import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.detector.Detector;
import dev.seriema.detector.failure.RuleFailure;
import dev.seriema.detector.failure.RuleFailureText;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.detector.schedule.Scheduling;
import dev.seriema.intake.EventSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Runs a detector over events and hands out alerts in the order of the input.
public final class EventRun {
  private final Detector detector;
  private final Reading reading;
  private final Lateness lateness;
  private final ReadingTally findings;
  private final boolean withRows;
  private final ExecutionTally executions;
  private final @Nullable RuleCosts costs;
  private final @Nullable RunState state;
  private final RunTally tally;
  private final RulesSetAside setAside = new RulesSetAside();
  private final TimeSpan span = new TimeSpan();
  private volatile @Nullable OrderedWork<TakenBlock> present;
  private volatile boolean isEnding;

  /// @param lateness judges the events of streams
  /// @param findings gathers what there is to say about the input
  /// @param withRows whether alerts carry what a person sees of them
  /// @param executions takes how rules were executed, where they are executed at moments
  /// @param costs takes what rules cost; null where nobody asks
  /// @param state from which to go on, and in which to leave what is open; null where a run is
  ///   complete by itself
  public EventRun(
      Detector detector,
      Reading reading,
      Lateness lateness,
      ReadingTally findings,
      boolean withRows,
      ExecutionTally executions,
      @Nullable RuleCosts costs,
      @Nullable RunState state) {
    this.detector = detector;
    this.reading = reading;
    this.lateness = lateness;
    this.findings = findings;
    this.withRows = withRows;
    this.executions = executions;
    this.costs = costs;
    this.state = state;
    tally = new RunTally(detector.rules().size());
  }

  /// Lets the run end with what was read so far, whatever may still come. May be called by any
  /// thread.
  public void end() {
    isEnding = true;
    OrderedWork<TakenBlock> going = present;
    if (going != null) {
      going.end();
    }
  }

  /// What was counted so far.
  public RunTally tally() {
    return tally;
  }

  /// Rules that failed, in the order in which they did.
  public List<RuleFailureText> failures() {
    return setAside.all().stream().map(this::text).toList();
  }

  private RuleFailureText text(RuleFailure failure) {
    return new RuleFailureText(detector.rule(failure.rule()).id(), failure);
  }

  /// @throws IOException when events cannot be put in order on disk
  public void over(List<EventSource> sources, Output output) throws IOException {
    over(
        new OrderedWork<>(sources, reading.limits().documentBytes(), reading.threads()),
        _ -> {},
        output);
  }

  /// Runs over files as they grow, until somebody stops that.
  ///
  /// @throws IOException when events cannot be put in order on disk
  public void following(FollowedEvents followed, Output output) throws IOException {
    over(
        new OrderedWork<>(
            findings -> followed.open(reading.limits().documentBytes(), findings),
            reading.threads()),
        followed::passed,
        output);
  }

  /// @param passed is told the number of each block whose results are out
  private void over(OrderedWork<TakenBlock> work, LongConsumer passed, Output output)
      throws IOException {
    RaisedAlerts raised = new RaisedAlerts(detector, withRows, tally, costs, output);
    RuleFailures failures = failure -> setAside(failure, output);
    try (EventLanes lanes = lanes(raised, failures)) {
      ReturnedAlerts returned = detector.readsAlerts() ? returned(lanes, raised, output) : null;
      if (returned != null) {
        raised.giveBack(returned);
      }
      BlockOrder order = order(lanes, raised, returned, output, failures);
      order.begin();
      boolean[] goesOn = {true};
      present = work;
      if (isEnding) {
        work.end();
      }
      work.run(
          () ->
              new BlockWorker(
                  detector, reading, withRows, state instanceof KeptState, goesOn(), costs),
          taken -> {
            goesOn[0] = handOut(taken, order, raised, output, lanes, passed);
            return goesOn[0];
          });
      if (goesOn[0]) {
        order.finish(span);
      }
      tally.finish(lanes);
      tally.setAside(setAside.all());
    } catch (OutputFile.UnwritableException fault) {
      throw fault;
    } catch (UncheckedIOException fault) {
      throw fault.getCause();
    }
  }

  private ReturnedAlerts returned(EventLanes lanes, RaisedAlerts raised, Output output) {
    ReturnedAlerts returned =
        new ReturnedAlerts(
            detector,
            lanes,
            raised,
            withRows,
            tally,
            costs,
            setAside,
            failure -> setAside(failure, output, lanes));
    if (state instanceof KeptState && !goesOn()) {
      returned.beginAnew();
    }
    return returned;
  }

  /// @param returned null where no rule reads alerts
  private BlockOrder order(
      EventLanes lanes,
      RaisedAlerts raised,
      @Nullable ReturnedAlerts returned,
      Output output,
      RuleFailures failures) {
    RunLedger ledger = new RunLedger(detector, tally, findings, span, reading.window(), setAside);
    if (state instanceof KeptState kept && lanes instanceof EventGroups groups) {
      return goesOn()
          ? new KeptBlocks(groups, lateness, kept, ledger, raised, output)
          : new ReplayedBlocks(detector, lanes, lateness, kept, ledger, raised, output, failures);
    }
    if (state instanceof ScheduledState scheduled && lanes instanceof ScheduledEvents events) {
      FormerAlerts former = new FormerAlerts();
      return new ScheduledBlocks(
          events, lateness, scheduled, raised, former, returned, ledger, output);
    }
    return new BlockOrder(lanes, lateness, raised);
  }

  /// Whether the run takes up what a former one has left open; a stretch of time stands for itself.
  private boolean goesOn() {
    return state instanceof KeptState && reading.window().isAll();
  }

  private EventLanes lanes(RaisedAlerts raised, RuleFailures failures) {
    return switch (detector.schedule()) {
      case Scheduling.InStream _ -> new EventGroups(detector, lateness, goesOn(), costs, failures);
      case Scheduling.ByExecutions(List<Instant> at) ->
          new ScheduledEvents(
              detector,
              at,
              new ExecutionAlerts(detector, raised, tally, executions, costs),
              failures);
    };
  }

  /// @return whether the rule had not failed before
  private boolean setAside(RuleFailure failure, Output output) {
    boolean isFirst = setAside.add(failure);
    if (isFirst) {
      output.failed(text(failure));
    }
    return isFirst;
  }

  private void setAside(RuleFailure failure, Output output, EventLanes lanes) {
    if (setAside(failure, output)) {
      lanes.setAside(failure.rule());
    }
  }

  private boolean handOut(
      TakenBlock taken,
      BlockOrder order,
      RaisedAlerts raised,
      Output output,
      EventLanes lanes,
      LongConsumer passed) {
    BlockResult result = taken.result();
    try {
      @Nullable JudgedTimes judged = order.judge(taken);
      tally.add(result, setAside::has);
      if (result.span() != null) {
        span.add(result.span());
      }
      findings.add(result.findings(), output::finding);
      handOut(result, judged, order, raised, failure -> setAside(failure, output, lanes));
      boolean goesOn = output.progress(taken.source(), tally.read());
      passed.accept(taken.number());
      order.taken(taken);
      return goesOn;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /// Goes through the events of a block one by one, so that what comes out of them does not depend
  /// on where a block ends.
  ///
  /// @param judged null where no event can be late
  private void handOut(
      BlockResult result,
      @Nullable JudgedTimes judged,
      BlockOrder order,
      RaisedAlerts raised,
      RuleFailures failures)
      throws IOException {
    Iterator<BlockResult.Failed> failed = result.failed().iterator();
    BlockResult.Failed failing = next(failed);
    Iterator<Alert> alerts = result.alerts().iterator();
    Iterator<OrderedEvent> ordered = result.ordered().iterator();
    Alert alert = next(alerts);
    OrderedEvent waiting = next(ordered);
    for (int event = 0; event < result.evaluated(); event++) {
      boolean isLate = judged != null && judged.isLate(event);
      tally.evaluated(isLate);
      for (; failing != null && failing.event() == event; failing = next(failed)) {
        failures.failed(failing.failure());
      }
      for (; alert != null && alert.event() == event; alert = next(alerts)) {
        if (!setAside.has(alert.rule())) {
          raised.take(alert, result.documents(), new AlertPlace(alert.at(), 0, isLate));
        }
      }
      for (; waiting != null && waiting.event() == event; waiting = next(ordered)) {
        order.take(waiting, isLate);
      }
      if (judged != null) {
        order.advance(judged.watermark(event));
      }
    }
    for (; failing != null; failing = next(failed)) {
      failures.failed(failing.failure());
    }
  }

  private static <T> @Nullable T next(Iterator<T> iterator) {
    return iterator.hasNext() ? iterator.next() : null;
  }
}
