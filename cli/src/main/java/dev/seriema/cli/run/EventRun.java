package dev.seriema.cli.run;

import dev.seriema.cli.reading.BlockFindings;
import dev.seriema.cli.reading.EventTimes;
import dev.seriema.cli.reading.JudgedTimes;
import dev.seriema.cli.reading.Lateness;
import dev.seriema.cli.reading.Reading;
import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.SuppressedDetection;
import dev.seriema.detector.schedule.Alerts;
import dev.seriema.detector.schedule.Execution;
import dev.seriema.detector.schedule.Executions;
import dev.seriema.detector.schedule.Scheduling;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.intake.LineBlock;
import dev.seriema.model.event.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs a detector over events and hands out alerts in the order of the input.
public final class EventRun {
  private final Detector detector;
  private final Reading reading;
  private final Lateness lateness;
  private final ReadingTally tally;
  private final boolean withRows;
  private final AlertsSeen seen = new AlertsSeen();
  private final JsonWriter document = new JsonWriter();
  private final DetectionRows rows;
  private final ExecutionTally executions;
  private final TimeSpan span = new TimeSpan();

  private long evaluated;
  private long unpicked;
  private long late;
  private long bytes;
  private long created;
  private long duplicate;
  private long excepted;
  private long untimed;
  private long disordered;
  private Dropped dropped = Dropped.NOTHING;
  private long suppressed;

  /// @param lateness judges the events of streams
  /// @param tally gathers what there is to say about the input
  /// @param withRows whether alerts carry what a person sees of them
  /// @param executions takes how rules were executed, where they are executed at moments
  public EventRun(
      Detector detector,
      Reading reading,
      Lateness lateness,
      ReadingTally tally,
      boolean withRows,
      ExecutionTally executions) {
    this.detector = detector;
    this.reading = reading;
    this.lateness = lateness;
    this.tally = tally;
    this.withRows = withRows;
    this.rows = new DetectionRows(detector);
    this.executions = executions;
  }

  /// What becomes of alerts and findings.
  public interface Output {
    void finding(IntakeFinding finding);

    /// @param documents holds the alert from `start` to `end`: a line of JSON, or a line for each
    ///   of its events and then one for all It may have the `_id` of a former one, which it
    ///   replaces: more was counted in it
    /// @param row null unless rows were asked for, and for what replaces a former alert
    void alert(byte[] documents, int start, int end, @Nullable AlertRow row);

    /// Called after each block.
    ///
    /// @param source that is being read; null at the end
    /// @return whether to go on
    boolean progress(@Nullable EventSource source, long events);
  }

  /// @throws IOException when events cannot be put in order on disk
  public void over(List<EventSource> sources, Output output) throws IOException {
    try (EventLanes found = lanes(output)) {
      boolean[] goesOn = {true};
      new OrderedWork<Taken>(sources, reading.limits().documentBytes(), reading.threads())
          .run(
              this::worker,
              taken -> {
                goesOn[0] = handOut(taken, found, output);
                return goesOn[0];
              });
      if (goesOn[0]) {
        found.finish(span, detection -> raise(detection, output));
      }
      dropped = found.dropped();
      suppressed = found.suppressed();
      disordered = found.late();
    } catch (UncheckedIOException fault) {
      throw fault.getCause();
    }
  }

  private EventLanes lanes(Output output) {
    return switch (detector.schedule()) {
      case Scheduling.InStream _ -> new EventGroups(detector, lateness);
      case Scheduling.ByExecutions(List<Instant> at) ->
          new ScheduledEvents(detector, at, new ExecutionAlerts(output));
    };
  }

  private boolean isScheduled() {
    return detector.schedule() instanceof Scheduling.ByExecutions;
  }

  /// What bounds on open sequences have cost.
  public Dropped dropped() {
    return dropped;
  }

  /// Events that took no part in rules that need order, as they have no time.
  public long untimed() {
    return untimed;
  }

  /// Events that were evaluated in time, and too late for a rule that needs order.
  public long disordered() {
    return disordered;
  }

  /// Documents that were refused, whose index no rule picks, or that were shown to a rule, late or
  /// in time.
  public long read() {
    return evaluated + late + unpicked + tally.refused();
  }

  /// Documents that were shown to a rule, in time.

  public long evaluated() {
    return evaluated;
  }

  public long unpicked() {
    return unpicked;
  }

  /// Documents that were shown to rules that need no order, and too late for others.
  public long late() {
    return late;
  }

  public long bytes() {
    return bytes;
  }

  public long created() {
    return created;
  }

  /// Matches that were counted in an alert instead of raising their own.
  public long suppressed() {
    return suppressed;
  }

  /// Matches whose alert was there already.
  public long duplicate() {
    return duplicate;
  }

  /// Matches that raised no alert as an execution raised as many as it may.
  public long overLimit() {
    return executions.overLimit();
  }

  /// Matches on single events that the exceptions of their rule took away.
  public long excepted() {
    return excepted;
  }

  private record Taken(@Nullable EventSource source, BlockResult result) {}

  private OrderedWork.Worker<Taken> worker() {
    DetectorThread thread = detector.thread();
    BlockEvents events = new BlockEvents(thread.scanner(), thread.event());
    return (block, findings) -> take(thread, events, block, findings);
  }

  private Taken take(
      DetectorThread thread,
      BlockEvents events,
      @Nullable LineBlock block,
      List<IntakeFinding> findings) {
    boolean isStream = block != null && block.source().isStream() && !isScheduled();
    BlockResult result =
        new BlockResult(
            new BlockFindings(findings, reading.keepsRejects()),
            isStream ? new EventTimes() : null,
            isScheduled() ? new TimeSpan() : null);
    if (block == null) {
      return new Taken(null, result);
    }
    events.open(block);
    result.take(events, thread, withRows);
    return new Taken(block.source(), result);
  }

  private boolean handOut(Taken taken, EventLanes groups, Output output) {
    BlockResult result = taken.result();
    EventTimes times = result.times();
    EventSource source = taken.source();
    @Nullable JudgedTimes judged =
        times == null || source == null
            ? null
            : lateness.judge(times, source, result.findings().warnings());
    int lateNow = judged == null ? 0 : judged.late();
    late += lateNow;
    evaluated += result.evaluated() - lateNow;
    unpicked += result.unpicked();
    untimed += result.untimed();
    excepted += result.excepted();
    if (result.span() != null) {
      span.add(result.span());
    }
    bytes += result.bytes();
    tally.add(result.findings(), output::finding);
    try {
      handOut(result, judged, groups, output);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return output.progress(source, read());
  }

  /// Goes through the events of a block one by one, so that what comes out of them does not depend
  /// on where a block ends.
  ///
  /// @param judged null for input that is no stream
  private void handOut(
      BlockResult result, @Nullable JudgedTimes judged, EventLanes groups, Output output)
      throws IOException {
    Correlator.Sink sink = detection -> raise(detection, output);
    Iterator<Alert> alerts = result.alerts().iterator();
    Iterator<OrderedEvent> ordered = result.ordered().iterator();
    Alert alert = next(alerts);
    OrderedEvent waiting = next(ordered);
    for (int event = 0; event < result.evaluated(); event++) {
      for (; alert != null && alert.event() == event; alert = next(alerts)) {
        raise(
            alert.id(),
            result.documents().bytes(),
            alert.start(),
            alert.end(),
            alert.row(),
            output);
      }
      for (; waiting != null && waiting.event() == event; waiting = next(ordered)) {
        boolean isLate = judged != null && judged.isLate(event);
        groups.take(waiting, judged != null, isLate, sink);
      }
      if (judged != null) {
        groups.advance(judged.watermark(event), sink);
      }
    }
  }

  private void raise(Detection detection, Output output) {
    if (detector.isOwn(detection)) {
      return;
    }
    document.clear();
    String id = detector.writeAlerts(detection, document);
    if (detection instanceof SuppressedDetection suppressed && suppressed.again()) {
      output.alert(document.bytes(), 0, document.length(), null);
      return;
    }
    AlertRow row = withRows ? rows.of(detection) : null;
    raise(id, document.bytes(), 0, document.length(), row, output);
  }

  private void raise(
      String id, byte[] documents, int start, int end, @Nullable AlertRow row, Output output) {
    if (seen.add(id)) {
      created++;
      output.alert(documents, start, end, row);
    } else {
      duplicate++;
    }
  }

  /// What executions raise.
  private final class ExecutionAlerts implements Alerts {
    private final Output output;

    ExecutionAlerts(Output output) {
      this.output = output;
    }

    @Override
    public Standing offer(Detection detection, Instant moment, boolean hasRoom) {
      if (detector.isOwn(detection)) {
        return Standing.OWN;
      }
      document.clear();
      String id = detector.writeAlerts(detection, moment, document);
      if (seen.contains(id)) {
        return Standing.RAISED;
      }
      if (hasRoom) {
        AlertRow row = withRows ? rows.of(detection) : null;
        raise(id, document.bytes(), 0, document.length(), row, output);
      }
      return Standing.NEW;
    }

    @Override
    public void executed(Execution execution) {
      executions.add(execution);
    }

    @Override
    public void finished(Executions all) {
      duplicate += all.found().duplicate();
      excepted += all.found().excepted();
      executions.finish(all.found().overLimit(), all.passedOver());
    }
  }

  private static <T> @Nullable T next(Iterator<T> iterator) {
    return iterator.hasNext() ? iterator.next() : null;
  }
}
