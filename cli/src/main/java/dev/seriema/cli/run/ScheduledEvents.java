package dev.seriema.cli.run;

import dev.seriema.cli.reading.KeptEvents;
import dev.seriema.detector.Detector;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.correlation.Forgotten;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.detector.schedule.Executions;
import dev.seriema.detector.schedule.Moments;
import dev.seriema.detector.schedule.Window;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.intake.order.TimeSorter;
import dev.seriema.intake.order.TimedEntry;
import dev.seriema.model.event.EventOrder;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Events of rules that are executed at moments. All input is read first, so that nothing is late;
/// the events are put in order on disk, and then the rules are executed.
final class ScheduledEvents implements EventLanes {
  private final Detector detector;
  private final List<Instant> at;
  private final ExecutionAlerts alerts;
  private final KeptEvents kept = new KeptEvents();
  private final Executions executions;
  private final Map<EventOrder, TimeSorter> sorters = new LinkedHashMap<>();

  /// Whether all input is read; what comes then are alerts.
  private boolean isExecuting;

  /// @param at the moments; empty for the multiples of each rule's interval
  /// @param alerts takes what the executions raise
  /// @param failures is told of rules that fail
  ScheduledEvents(
      Detector detector, List<Instant> at, ExecutionAlerts alerts, RuleFailures failures) {
    this.detector = detector;
    this.at = List.copyOf(at);
    this.alerts = alerts;
    executions = detector.executions(kept, failures);
    detector.correlated().forEach(rule -> sorters.put(rule.order(), new TimeSorter()));
  }

  @Override
  public void take(OrderedEvent event, boolean isStream, boolean isLate, Correlator.Sink sink)
      throws IOException {
    if (isExecuting) {
      take(event.entry());
      return;
    }
    TimeSorter sorter = sorters.get(event.order());
    if (sorter == null) {
      throw new IllegalArgumentException("no rule needs events by " + event.order());
    }
    sorter.add(event.entry());
  }

  @Override
  public void advance(long watermark, Correlator.Sink sink) {}

  @Override
  public void setAside(int rule) {
    executions.setAside(rule);
  }

  @Override
  public void finish(TimeSpan times, Correlator.Sink sink) throws IOException {
    for (TimeSorter sorter : sorters.values()) {
      sorter.drain(0, sorter.count(), this::take);
      sorter.close();
    }
    isExecuting = true;
    alerts.begin();
    executions.run(new Moments(at, times.first(), times.last()), detector::hasIndex, alerts);
  }

  /// Writes down what later executions go by, behind all of this run.
  void write(StateOutput out) throws IOException {
    executions.state(detector::identity).write(out);
  }

  /// Has executions go on behind others.
  ///
  /// @return rules that left something which nobody can use
  List<Forgotten> read(StateInput in) throws IOException {
    return executions.state(detector::identity).read(in);
  }

  /// The time that executions of a rule have looked at in this run, oldest first.
  List<Window> searched(int rule) {
    return executions.searched(rule);
  }

  private void take(TimedEntry entry) throws IOException {
    if (entry.isBeforeAll()) {
      executions.learn(entry.content());
    } else {
      executions.add(entry.time() != TimedEntry.NO_TIME, entry.content());
    }
  }

  @Override
  public Dropped dropped() {
    return executions.dropped();
  }

  @Override
  public long late() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    try (kept) {
      for (TimeSorter sorter : sorters.values()) {
        sorter.close();
      }
    }
  }
}
