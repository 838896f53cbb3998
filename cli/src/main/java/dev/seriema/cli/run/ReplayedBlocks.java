package dev.seriema.cli.run;

import dev.seriema.cli.reading.Lateness;
import dev.seriema.detector.Detector;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.intake.EventSource;
import java.io.IOException;

/// Blocks of a run that evaluates a stretch of time again. What rules remember from one run to the
/// next has no part in it, and is left as it was: the stretch is complete by itself. Only the ids
/// of alerts and the ledger go on.
final class ReplayedBlocks extends BlockOrder {
  private final Detector detector;
  private final EventLanes lanes;
  private final Lateness lateness;
  private final KeptState state;
  private final RunLedger ledger;
  private final RaisedAlerts raised;
  private final Output output;
  private final RuleFailures failures;

  ReplayedBlocks(
      Detector detector,
      EventLanes lanes,
      Lateness lateness,
      KeptState state,
      RunLedger ledger,
      RaisedAlerts raised,
      Output output,
      RuleFailures failures) {
    super(lanes, lateness, raised);
    this.detector = detector;
    this.lanes = lanes;
    this.lateness = lateness;
    this.state = state;
    this.ledger = ledger;
    this.raised = raised;
    this.output = output;
    this.failures = failures;
  }

  @Override
  void begin() throws IOException {
    Lateness passed = unpassed();
    try (EventGroups former = groups(passed)) {
      state.restore(former, passed, raised.seen());
    }
  }

  @Override
  void taken(TakenBlock block) {
    EventSource source = block.source();
    if (source != null) {
      state.taken(source, block.position());
    }
  }

  @Override
  void finish(TimeSpan times) throws IOException {
    super.finish(times);
    output.settle();
    Lateness passed = unpassed();
    try (EventGroups former = groups(passed)) {
      state.restore(former, passed, new AlertsSeen());
      state.write(former, passed, raised.seen(), ledger, lanes);
    }
  }

  private Lateness unpassed() {
    return new Lateness(lateness.timestamp(), lateness.allowed());
  }

  private EventGroups groups(Lateness passed) {
    return new EventGroups(detector, passed, true, null, failures);
  }
}
