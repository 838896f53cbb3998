package dev.seriema.cli.run;

import dev.seriema.cli.reading.BlockFindings;
import dev.seriema.cli.reading.EventTimes;
import dev.seriema.cli.reading.Lateness;
import dev.seriema.cli.reading.Reading;
import dev.seriema.cli.reading.ReadingTally;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.intake.LineBlock;
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

  private long evaluated;
  private long unpicked;
  private long late;
  private long bytes;
  private long created;
  private long duplicate;

  /// @param lateness judges the events of streams
  /// @param tally gathers what there is to say about the input
  /// @param withRows whether alerts carry what a person sees of them
  public EventRun(
      Detector detector, Reading reading, Lateness lateness, ReadingTally tally, boolean withRows) {
    this.detector = detector;
    this.reading = reading;
    this.lateness = lateness;
    this.tally = tally;
    this.withRows = withRows;
  }

  /// What becomes of alerts and findings.
  public interface Output {
    void finding(IntakeFinding finding);

    /// @param documents holds the alert as a line of JSON from `start` to `end`
    /// @param row null unless rows were asked for
    void alert(byte[] documents, int start, int end, @Nullable AlertRow row);

    /// Called after each block.
    ///
    /// @param source that is being read; null at the end
    /// @return whether to go on
    boolean progress(@Nullable EventSource source, long events);
  }

  public void over(List<EventSource> sources, Output output) {
    new OrderedWork<Taken>(sources, reading.limits().documentBytes(), reading.threads())
        .run(this::worker, taken -> handOut(taken, output));
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

  /// Matches whose alert was there already.
  public long duplicate() {
    return duplicate;
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
    EventTimes times = block != null && block.source().isStream() ? new EventTimes() : null;
    BlockResult result =
        new BlockResult(new BlockFindings(findings, reading.keepsRejects()), times);
    if (block == null) {
      return new Taken(null, result);
    }
    events.open(block);
    result.take(events, thread, withRows);
    return new Taken(block.source(), result);
  }

  private boolean handOut(Taken taken, Output output) {
    BlockResult result = taken.result();
    long lateNow = late(taken);
    late += lateNow;
    evaluated += result.evaluated() - lateNow;
    unpicked += result.unpicked();
    bytes += result.bytes();
    tally.add(result.findings(), output::finding);
    byte[] documents = result.documents().bytes();
    for (Alert alert : result.alerts()) {
      if (seen.add(alert.id())) {
        created++;
        output.alert(documents, alert.start(), alert.end(), alert.row());
      } else {
        duplicate++;
      }
    }
    return output.progress(taken.source(), read());
  }

  private long late(Taken taken) {
    EventTimes times = taken.result().times();
    EventSource stream = taken.source();
    return times == null || stream == null
        ? 0
        : lateness.count(times, stream, taken.result().findings().warnings());
  }
}
