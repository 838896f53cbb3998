package dev.seriema.cli.run;

import dev.seriema.cli.reading.EventTimes;
import dev.seriema.cli.reading.JudgedTimes;
import dev.seriema.cli.reading.Lateness;
import dev.seriema.intake.EventSource;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What becomes of blocks, one after the other, whose events are needed in order of time: files are
/// put in order all together, streams behind their watermark. Not thread-safe.
class BlockOrder {
  private final EventLanes lanes;
  private final Lateness lateness;
  private final RaisedAlerts raised;
  private boolean isStream;

  BlockOrder(EventLanes lanes, Lateness lateness, RaisedAlerts raised) {
    this.lanes = lanes;
    this.lateness = lateness;
    this.raised = raised;
  }

  /// Called once, before the first block.
  void begin() throws IOException {}

  /// Begins with the next block.
  ///
  /// @return which of its events are late; null where none can be
  @Nullable JudgedTimes judge(TakenBlock block) throws IOException {
    EventTimes times = block.result().times();
    EventSource source = block.source();
    isStream = times != null && source != null;
    return times == null || source == null
        ? null
        : lateness.judge(times, source, block.result().findings().warnings());
  }

  void take(OrderedEvent event, boolean isLate) throws IOException {
    lanes.take(event, isStream, isLate, raised);
  }

  /// @param watermark behind an event
  void advance(long watermark) throws IOException {
    if (isStream) {
      lanes.advance(watermark, raised);
    }
  }

  /// Ends with a block, of which all was handed out.
  void taken(TakenBlock block) {}

  /// Called once, behind the last block.
  void finish(TimeSpan times) throws IOException {
    lanes.finish(times, raised);
  }

  /// Says whether the events of the block that was begun come from a stream.
  void beginStream(boolean value) {
    isStream = value;
  }
}
