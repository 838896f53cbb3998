package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.SuppressedDetection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/// The alerts that executions raise. What writes them implements it. What it throws is taken as a
/// failure of the rule, unless the world is at fault: then it throws an [IOException] or an
/// [UncheckedIOException].
public interface Alerts {
  /// What there was of an alert already.
  enum Standing {
    /// Nothing.
    NEW,
    /// It was raised by a former execution, or by this one.
    RAISED,
    /// It would be on an alert of its own rule, so that there is none.
    OWN
  }

  /// Raises an alert, unless there is one, none can be, or no more are raised.
  ///
  /// @param moment of the execution
  /// @param hasRoom whether one more is raised
  /// @return what there was before
  Standing offer(Detection detection, Instant moment, boolean hasRoom) throws IOException;

  /// Raises an alert again in which more was counted.
  ///
  /// @param raised when the execution started that raised it first
  void again(SuppressedDetection detection, Instant raised) throws IOException;

  /// Takes how an execution ended.
  void executed(Execution execution);

  /// Takes that all rules were executed.
  void finished(Executions all);
}
