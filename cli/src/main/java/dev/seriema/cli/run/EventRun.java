package dev.seriema.cli.run;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.EventSource;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.intake.LineBlock;
import dev.seriema.model.event.ScanLimits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs a detector over events and hands out alerts in the order of the input.
public final class EventRun {
  private final Detector detector;
  private final int threads;
  private final boolean withRows;
  private final AlertsSeen seen = new AlertsSeen();

  private long evaluated;
  private long unpicked;
  private long refused;
  private long bytes;
  private long created;
  private long duplicate;
  private boolean inputIncomplete;

  /// @param withRows whether alerts carry what a person sees of them
  public EventRun(Detector detector, int threads, boolean withRows) {
    this.detector = detector;
    this.threads = threads;
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
    new OrderedWork<Taken>(sources, ScanLimits.DEFAULT.documentBytes(), threads)
        .run(this::worker, taken -> handOut(taken, output));
  }

  /// Documents that were refused, whose index no rule picks, or that were shown to a rule.
  public long read() {
    return evaluated + unpicked + refused;
  }

  public long evaluated() {
    return evaluated;
  }

  public long unpicked() {
    return unpicked;
  }

  public long refused() {
    return refused;
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

  /// Whether an input could not be read to its end.
  public boolean isInputIncomplete() {
    return inputIncomplete;
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
    BlockResult result = new BlockResult(findings);
    if (block == null) {
      return new Taken(null, result);
    }
    events.open(block);
    result.take(events, thread, withRows);
    return new Taken(block.source(), result);
  }

  private boolean handOut(Taken taken, Output output) {
    BlockResult result = taken.result();
    evaluated += result.evaluated();
    unpicked += result.unpicked();
    refused += result.refused();
    bytes += result.bytes();
    for (IntakeFinding finding : result.findings()) {
      inputIncomplete |= finding.leavesInputUnread();
      output.finding(finding);
    }
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
}
