package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.Detection;
import java.io.IOException;
import java.time.Instant;

/// The alerts of one window: no more than the rule may raise at a time.
final class Signals {
  private final int most;
  private final Instant moment;
  private final Alerts alerts;
  private final Found found;
  private int raised;
  private boolean isLimited;

  Signals(int most, long moment, Alerts alerts, Found found) {
    this.most = most;
    this.moment = Instant.ofEpochMilli(moment);
    this.alerts = alerts;
    this.found = found;
  }

  int most() {
    return most;
  }

  long moment() {
    return moment.toEpochMilli();
  }

  Found found() {
    return found;
  }

  /// Counts what was found, before anything becomes of it.
  void found(long matches) {
    found.matches += matches;
  }

  /// Raises the alert of a match, unless there is one or no more are raised. What was raised before
  /// takes no room.
  ///
  /// @return what became of it
  Outcome offer(Detection detection) throws IOException {
    boolean hasRoom = raised < most;
    return switch (alerts.offer(detection, moment, hasRoom)) {
      case OWN -> {
        found.matches--;
        yield Outcome.PASSED_OVER;
      }
      case RAISED -> {
        found.duplicate++;
        yield Outcome.PASSED_OVER;
      }
      case NEW -> {
        if (hasRoom) {
          raised++;
          yield Outcome.RAISED;
        }
        passOver(1);
        yield Outcome.NO_ROOM;
      }
    };
  }

  /// What became of a match.
  enum Outcome {
    RAISED,
    /// It has no alert, or had one.
    PASSED_OVER,
    /// It has no alert as too many were raised.
    NO_ROOM
  }

  /// Counts matches for which there is no room.
  void passOver(long matches) {
    found.overLimit += matches;
    isLimited = true;
  }

  /// Notes that there may be more than was looked at.
  void reachLimit() {
    isLimited = true;
  }

  boolean isLimited() {
    return isLimited;
  }
}
