package dev.seriema.cli.run;

import dev.seriema.detector.Detector;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.SuppressedDetection;
import dev.seriema.detector.schedule.Alerts;
import dev.seriema.detector.schedule.Execution;
import dev.seriema.detector.schedule.Executions;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What executions of rules at moments raise.
final class ExecutionAlerts implements Alerts {
  private final Detector detector;
  private final RaisedAlerts raised;
  private final RunTally tally;
  private final ExecutionTally executions;
  private final @Nullable RuleCosts costs;
  private long since;

  /// @param costs takes what executions cost; null where nobody asks
  ExecutionAlerts(
      Detector detector,
      RaisedAlerts raised,
      RunTally tally,
      ExecutionTally executions,
      @Nullable RuleCosts costs) {
    this.detector = detector;
    this.raised = raised;
    this.tally = tally;
    this.executions = executions;
    this.costs = costs;
  }

  /// Begins to measure the first execution.
  void begin() {
    since = costs == null ? 0 : costs.clock().getAsLong();
  }

  @Override
  public Standing offer(Detection detection, Instant moment, boolean hasRoom) throws IOException {
    if (detector.isOwn(detection)) {
      return Standing.OWN;
    }
    return raised.take(detection, moment, hasRoom) ? Standing.RAISED : Standing.NEW;
  }

  @Override
  public void again(SuppressedDetection detection, Instant moment) {
    raised.again(detection, moment);
  }

  @Override
  public void executed(Execution execution) {
    executions.add(execution);
    if (costs != null) {
      since = costs.charge(execution.rule(), since);
    }
  }

  @Override
  public void finished(Executions all) {
    tally.executed(all.found());
    executions.finish(tally.overLimit(), all.passedOver(), all.unseen());
  }
}
