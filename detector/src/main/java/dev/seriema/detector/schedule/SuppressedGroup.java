package dev.seriema.detector.schedule;

import dev.seriema.detector.alert.FieldTerm;
import dev.seriema.detector.alert.Suppressed;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.StoredDetections;
import dev.seriema.detector.correlation.StoredTerms;
import dev.seriema.detector.correlation.SuppressedDetection;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

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

  private SuppressedGroup(Detection first, long raised, Suppressed counted) {
    this.first = first;
    this.raised = raised;
    this.counted = counted;
    isNew = false;
  }

  /// Writes it down, behind an execution: all that is counted is told.
  void write(StoredDetections detections, StateOutput out) throws IOException {
    detections.write(first, out);
    out.number(raised);
    StoredTerms.write(counted.terms(), out);
    out.moment(counted.start());
    out.moment(counted.end());
    out.count(counted.count());
    out.moment(counted.lastDetected());
  }

  /// @param fields by which the rule makes groups
  static SuppressedGroup read(List<String> fields, StoredDetections detections, StateInput in)
      throws IOException {
    Detection first = detections.read(in);
    long raised = in.number();
    List<FieldTerm> terms = StoredTerms.read(fields, in);
    Instant start = in.moment();
    Instant end = in.moment();
    long count = in.count(Long.MAX_VALUE >> 1);
    return new SuppressedGroup(
        first, raised, new Suppressed(terms, start, end, count, in.moment()));
  }

  List<FieldTerm> terms() {
    return counted.terms();
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
