package dev.seriema.cli.run;

import dev.seriema.cli.reading.BlockFindings;
import dev.seriema.cli.reading.EventTimes;
import dev.seriema.cli.reading.Reading;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.failure.RuleFailure;
import dev.seriema.detector.schedule.Scheduling;
import dev.seriema.intake.BlockEvents;
import dev.seriema.intake.IntakeFinding;
import dev.seriema.intake.LineBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows the events of one block after the other to a detector, on a thread of its own.
final class BlockWorker implements OrderedWork.Worker<TakenBlock> {
  private final Reading reading;
  private final boolean withRows;
  private final boolean hasLedger;
  private final boolean keeps;
  private final boolean isScheduled;
  private final DetectorThread thread;
  private final BlockEvents events;
  private final @Nullable RuleCosts costs;

  /// Of the block that is worked on.
  private @Nullable BlockResult present;

  /// @param costs takes what rules cost; null where nobody asks
  /// @param withRows whether alerts carry what a person sees of them
  /// @param hasLedger whether it is noted which time the events have
  /// @param keeps whether events of files may be late as well, by what a former run has passed
  BlockWorker(
      Detector detector,
      Reading reading,
      boolean withRows,
      boolean hasLedger,
      boolean keeps,
      @Nullable RuleCosts costs) {
    this.hasLedger = hasLedger;
    this.keeps = keeps;
    this.reading = reading;
    this.withRows = withRows;
    this.costs = costs;
    isScheduled = detector.schedule() instanceof Scheduling.ByExecutions;
    thread = detector.thread(this::failed);
    events = new BlockEvents(thread.scanner(), thread.event());
  }

  private void failed(RuleFailure failure) {
    if (present != null) {
      present.failed(failure, events);
    }
  }

  @Override
  public TakenBlock work(@Nullable LineBlock block, List<IntakeFinding> findings) {
    boolean isJudged = block != null && (keeps || block.source().isStream()) && !isScheduled;
    BlockResult result =
        new BlockResult(
            new BlockFindings(findings, reading.keepsRejects()),
            isJudged ? new EventTimes() : null,
            isScheduled || hasLedger ? new TimeSpan() : null,
            isScheduled,
            reading.window());
    result.refused(findings.stream().filter(finding -> !finding.isAboutInput()).count());
    if (block == null) {
      return new TakenBlock(-1, null, null, result);
    }
    events.open(block);
    present = result;
    if (costs == null) {
      result.take(events, thread, withRows, null);
    } else {
      costs.begin(thread, block.number());
      result.take(events, thread, withRows, costs);
      costs.end(thread, block.number());
    }
    return new TakenBlock(block.number(), block.source(), block.position(), result);
  }
}
