package dev.seriema.cli.run;

import dev.seriema.cli.reading.Lateness;
import dev.seriema.intake.EventSource;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Blocks of a run whose executions go on behind those of former runs, and are gone on with.
final class ScheduledBlocks extends BlockOrder {
  private final ScheduledEvents lanes;
  private final ScheduledState state;
  private final RaisedAlerts raised;
  private final FormerAlerts former;
  private final @Nullable ReturnedAlerts returned;
  private final Output output;
  private final RunLedger ledger;
  private final Set<EventSource> sources = new LinkedHashSet<>();

  /// @param former alerts, as they are kept
  /// @param returned takes them again; null where no rule reads alerts
  ScheduledBlocks(
      ScheduledEvents lanes,
      Lateness lateness,
      ScheduledState state,
      RaisedAlerts raised,
      FormerAlerts former,
      @Nullable ReturnedAlerts returned,
      RunLedger ledger,
      Output output) {
    super(lanes, lateness, raised);
    this.lanes = lanes;
    this.state = state;
    this.raised = raised;
    this.former = former;
    this.returned = returned;
    this.ledger = ledger;
    this.output = output;
  }

  @Override
  void begin() throws IOException {
    state.restore(lanes, raised.seen(), former);
    if (returned != null) {
      returned.again(former);
    }
  }

  @Override
  void taken(TakenBlock block) {
    EventSource source = block.source();
    if (source != null) {
      sources.add(source);
    }
  }

  @Override
  void finish(TimeSpan times) throws IOException {
    super.finish(times);
    output.settle();
    state.write(lanes, raised.seen(), former, ledger, sources);
  }
}
