package dev.seriema.cli.run;

import dev.seriema.detector.Detector;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.SuppressedDetection;
import dev.seriema.model.event.JsonWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Hands out alerts, each once. Not thread-safe.
final class RaisedAlerts implements Correlator.Sink {
  private final Detector detector;
  private final boolean withRows;
  private final RunTally tally;
  private final Output output;
  private final AlertsSeen seen = new AlertsSeen();
  private final JsonWriter document = new JsonWriter();
  private final DetectionRows rows;
  private final @Nullable RuleCosts costs;

  /// @param costs takes what it costs to write alerts; null where nobody asks
  /// @param withRows whether alerts carry what a person sees of them
  RaisedAlerts(
      Detector detector,
      boolean withRows,
      RunTally tally,
      @Nullable RuleCosts costs,
      Output output) {
    this.detector = detector;
    this.withRows = withRows;
    this.tally = tally;
    this.costs = costs;
    this.output = output;
    rows = new DetectionRows(detector);
  }

  /// The ids of what was raised.
  AlertsSeen seen() {
    return seen;
  }

  @Override
  public boolean wants(Detection detection) {
    return !detector.isOwn(detection);
  }

  @Override
  public void found(int rule, int times) {
    tally.found(rule, times);
  }

  @Override
  public void suppressed(int rule) {
    tally.suppressed(rule);
  }

  @Override
  public void take(Detection detection) {
    document.clear();
    long since = costs == null ? 0 : costs.clock().getAsLong();
    String id = detector.writeAlerts(detection, document);
    if (costs != null) {
      costs.charge(detection.query(), since);
    }
    if (detection instanceof SuppressedDetection suppressed && suppressed.again()) {
      output.alert(document.bytes(), 0, document.length(), null);
      return;
    }
    raise(id, detection);
  }

  /// Takes an alert on a single event.
  ///
  /// @param documents those of its block
  void take(Alert alert, JsonWriter documents) {
    raise(alert.rule(), alert.id(), documents.bytes(), alert.start(), alert.end(), alert.row());
  }

  /// Takes what an execution found.
  ///
  /// @param hasRoom whether it may be raised
  /// @return whether it was raised before
  boolean take(Detection detection, Instant moment, boolean hasRoom) {
    document.clear();
    String id = detector.writeAlerts(detection, moment, document);
    if (seen.contains(id)) {
      return true;
    }
    if (hasRoom) {
      raise(id, detection);
    }
    return false;
  }

  /// Takes an alert again in which an execution counted more.
  ///
  /// @param moment of the execution that raised it
  void again(SuppressedDetection detection, Instant moment) {
    document.clear();
    detector.writeAlerts(detection, moment, document);
    output.alert(document.bytes(), 0, document.length(), null);
  }

  private void raise(String id, Detection detection) {
    AlertRow row = withRows ? rows.of(detection) : null;
    raise(detection.query(), id, document.bytes(), 0, document.length(), row);
  }

  private void raise(
      int rule, String id, byte[] documents, int start, int end, @Nullable AlertRow row) {
    boolean isNew = seen.add(id);
    tally.raised(rule, isNew);
    if (isNew) {
      output.alert(documents, start, end, row);
    }
  }
}
