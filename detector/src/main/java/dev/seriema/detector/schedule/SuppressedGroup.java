package dev.seriema.detector.schedule;

import dev.seriema.detector.alert.Suppressed;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.SuppressedDetection;
import java.io.IOException;
import java.time.Instant;

/// An alert that stands for a group, and what is counted in it.
final class SuppressedGroup {
  private final Detection first;
  private final long raised;
  private Suppressed counted;

  /// What was counted since the alert was written.
  private long untold;

  private boolean isNew = true;

  /// @param raised when the execution started that found it, in milliseconds since 1970
  SuppressedGroup(SuppressedDetection found, long raised) {
    first = found.first();
    this.raised = raised;
    counted = found.group();
    untold = counted.count();
  }

  long raised() {
    return raised;
  }

  /// When the last of what is counted happened.
  Instant end() {
    return counted.end();
  }

  /// Counts a match, and what is counted in it already.
  void count(SuppressedDetection match) {
    Suppressed more = match.group();
    untold += more.count() + 1;
    counted =
        new Suppressed(
            counted.terms(),
            counted.start(),
            more.end().isAfter(counted.end()) ? more.end() : counted.end(),
            counted.count() + more.count() + 1,
            more.lastDetected());
  }

  /// Raises the alert, or raises it again.
  ///
  /// @return whether there is one
  boolean tell(PlainSignals signals) throws IOException {
    if (!isNew) {
      signals.again(new SuppressedDetection(first, counted, true), raised);
      signals.found().suppressed += untold;
    } else {
      switch (signals.offer(new SuppressedDetection(first, counted, false))) {
        case RAISED -> {
          isNew = false;
          signals.found().suppressed += untold;
        }
        case PASSED_OVER -> signals.found().duplicate += untold;
        case NO_ROOM -> signals.passOver(untold);
      }
    }
    untold = 0;
    return !isNew;
  }
}
