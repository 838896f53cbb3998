package dev.seriema.cli.run;

import dev.seriema.detector.Detector;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.SuppressedDetection;
import dev.seriema.model.event.JsonWriter;
import java.io.IOException;
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

  /// Null where no rule reads alerts.
  private @Nullable ReturnedAlerts returned;

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

  /// Has rules that read alerts see what is raised.
  void giveBack(ReturnedAlerts to) {
    returned = to;
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
  public void take(Detection detection) throws IOException {
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
    raise(id, detection, detection.raised());
  }

  /// Takes an alert on a single event.
  ///
  /// @param documents those of its block
  /// @param place of the alert among events
  void take(Alert alert, JsonWriter documents, AlertPlace place) throws IOException {
    boolean isNew = seen.add(alert.id());
    tally.raised(alert.rule(), isNew);
    if (isNew) {
      output.alert(documents.bytes(), alert.start(), alert.end(), alert.row());
    }
    if (returned != null && returned.wants(alert.id(), isNew)) {
      returned.take(documents.bytes(), alert.start(), alert.end(), place);
    }
  }

  /// Takes what an execution found.
  ///
  /// @param hasRoom whether it may be raised
  /// @return whether it was raised before
  boolean take(Detection detection, Instant moment, boolean hasRoom) throws IOException {
    document.clear();
    String id = detector.writeAlerts(detection, moment, document);
    if (seen.contains(id)) {
      return true;
    }
    if (hasRoom) {
      raise(id, detection, moment);
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

  private void raise(String id, Detection detection, Instant at) throws IOException {
    boolean isNew = seen.add(id);
    tally.raised(detection.query(), isNew);
    if (isNew) {
      AlertRow row = withRows ? rows.of(detection) : null;
      output.alert(document.bytes(), 0, document.length(), row);
    }
    if (returned != null && returned.wants(id, isNew)) {
      returned.take(detection, document, at);
    }
  }
}
