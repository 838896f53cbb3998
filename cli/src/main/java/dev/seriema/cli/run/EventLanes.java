package dev.seriema.cli.run;

import dev.seriema.detector.correlation.Correlator;
import dev.seriema.engine.sequence.Dropped;
import java.io.Closeable;
import java.io.IOException;

/// What becomes of events that rules do not judge as soon as they are read.
interface EventLanes extends Closeable {
  /// @param isStream whether the event comes from a stream
  /// @param isLate whether it is too late by the time of the stream
  void take(OrderedEvent event, boolean isStream, boolean isLate, Correlator.Sink sink)
      throws IOException;

  /// Lets the time of a stream pass.
  ///
  /// @param watermark no event before it is in time any more, in nanoseconds since 1970
  void advance(long watermark, Correlator.Sink sink) throws IOException;

  /// Takes that a rule failed before its events came here: it finds nothing more.
  ///
  /// @param rule its number
  void setAside(int rule);

  /// Takes all input as read.
  ///
  /// @param times when the first and the last event was
  void finish(TimeSpan times, Correlator.Sink sink) throws IOException;

  /// What bounds have cost.
  Dropped dropped();

  /// Events that were set aside because what comes after them was judged already.
  long late();
}
