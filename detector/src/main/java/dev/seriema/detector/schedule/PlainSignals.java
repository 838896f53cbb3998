package dev.seriema.detector.schedule;

import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.SuppressedDetection;
import java.io.IOException;
import java.time.Instant;

/// The alerts of one window: no more than the rule may raise at a time.
final class PlainSignals implements Signals {
  private final int most;
  private final Instant moment;
  private final Alerts alerts;
  private final Found found;
  private int raised;
  private boolean isLimited;

  PlainSignals(int most, long moment, Alerts alerts, Found found) {
    this.most = most;
    this.moment = Instant.ofEpochMilli(moment);
    this.alerts = alerts;
    this.found = found;
  }

  @Override
  public int most() {
    return most;
  }

  @Override
  public long moment() {
    return moment.toEpochMilli();
  }

  @Override
  public Found found() {
    return found;
  }

  @Override
  public void found(long matches) {
    found.matches += matches;
  }

  @Override
  public Outcome offer(Detection detection, Window times) throws IOException {
    return offer(detection);
  }

  /// Raises the alert of a match, unless there is one or no more are raised. What was raised before
  /// takes no room.
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

  /// What there is of an alert already.
  Alerts.Standing standing(Detection detection) throws IOException {
    return alerts.offer(detection, moment, false);
  }

  /// Raises an alert again in which more was counted.
  ///
  /// @param raised when it was raised first, in milliseconds since 1970
  void again(SuppressedDetection detection, long raised) throws IOException {
    alerts.again(detection, Instant.ofEpochMilli(raised));
  }

  @Override
  public void passOver(long matches) {
    found.overLimit += matches;
    isLimited = true;
  }

  @Override
  public void reachLimit() {
    isLimited = true;
  }

  @Override
  public void finish() {}

  boolean isLimited() {
    return isLimited;
  }
}
