package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.Detection;
import java.io.IOException;

/// Takes what a search finds in one window.
sealed interface Signals permits PlainSignals, SuppressedSignals {
  /// How much a search looks at that looks at the newest only.
  int most();

  /// When the execution started, in milliseconds since 1970.
  long moment();

  Found found();

  /// Counts what was found, before anything becomes of it.
  void found(long matches);

  /// Takes a match.
  ///
  /// @param times of its first and of its last event, as they decide on windows
  /// @return what became of it
  Outcome offer(Detection detection, Window times) throws IOException;

  /// Counts matches for which there is no room.
  void passOver(long matches);

  /// Notes that there may be more than was looked at.
  void reachLimit();

  /// Takes the window as searched.
  void finish() throws IOException;

  /// What became of a match.
  enum Outcome {
    /// It has an alert now, or has a part in one.
    RAISED,
    /// It has no alert, or had one.
    PASSED_OVER,
    /// It has no alert as too many were raised.
    NO_ROOM
  }
}
