package dev.seriema.cli.run;

import dev.seriema.cli.reading.EventTimes;
import dev.seriema.cli.reading.JudgedTimes;
import dev.seriema.cli.reading.Lateness;
import dev.seriema.cli.reading.Warnings;
import dev.seriema.intake.EventSource;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Blocks of a run that goes on where another stopped, and leaves what is open to the next. Files
/// are judged by what former runs have passed, all together, and behind a stream as part of it.
final class KeptBlocks extends BlockOrder {
  private final EventGroups lanes;
  private final Lateness lateness;
  private final KeptState state;
  private final RunLedger ledger;
  private final RaisedAlerts raised;
  private final Output output;
  private boolean streams;

  KeptBlocks(
      EventGroups lanes,
      Lateness lateness,
      KeptState state,
      RunLedger ledger,
      RaisedAlerts raised,
      Output output) {
    super(lanes, lateness, raised);
    this.lanes = lanes;
    this.lateness = lateness;
    this.state = state;
    this.ledger = ledger;
    this.raised = raised;
    this.output = output;
  }

  @Override
  void begin() {
    state.restore(lanes, lateness, raised.seen());
  }

  @Override
  @Nullable JudgedTimes judge(TakenBlock block) throws IOException {
    EventTimes times = block.result().times();
    EventSource source = block.source();
    if (times == null || source == null) {
      return null;
    }
    if (source.isStream()) {
      beginStreams();
    }
    beginStream(streams);
    Warnings warnings = block.result().findings().warnings();
    return streams
        ? lateness.judge(times, source, warnings)
        : lateness.judgeFile(times, source, warnings);
  }

  @Override
  void taken(TakenBlock block) {
    EventSource source = block.source();
    if (source != null) {
      boolean isWhole = state.taken(source, block.position());
      if (streams && isWhole && state.isDue()) {
        write();
      }
    }
  }

  @Override
  void finish(TimeSpan times) throws IOException {
    if (!state.mayEnd()) {
      return;
    }
    beginStreams();
    write();
  }

  /// Takes the files before a stream as complete.
  private void beginStreams() throws IOException {
    if (!streams) {
      streams = true;
      lateness.endFiles();
      lanes.beginStream(raised);
    }
  }

  private void write() {
    output.settle();
    state.write(lanes, lateness, raised.seen(), ledger, lanes);
  }
}
