package dev.seriema.detector.correlation;

import dev.seriema.detector.alert.FieldTerm;
import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.detector.alert.Suppressed;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// The first of what a rule found in a group, and what was counted since.
final class SuppressedGroup {
  private final Detection first;
  private final List<FieldTerm> terms;
  private final Instant end;
  private final Instant start;
  private Instant last;
  private Instant detected;
  private long count;

  SuppressedGroup(Detection first, List<FieldTerm> terms, Instant end) {
    this.first = first;
    this.terms = terms;
    this.end = end;
    start = happened(first);
    last = start;
    detected = first.raised();
  }

  /// When its time is over.
  Instant end() {
    return end;
  }

  void write(StoredDetections detections, StateOutput out) throws IOException {
    detections.write(first, out);
    StoredTerms.write(terms, out);
    out.moment(end);
    out.moment(last);
    out.moment(detected);
    out.count(count);
  }

  /// @param fields by which the rule makes groups
  static SuppressedGroup read(List<String> fields, StoredDetections detections, StateInput in)
      throws IOException {
    Detection first = detections.read(in);
    SuppressedGroup group = new SuppressedGroup(first, StoredTerms.read(fields, in), in.moment());
    group.last = in.moment();
    group.detected = in.moment();
    group.count = in.count(Long.MAX_VALUE >> 1);
    return group;
  }

  List<FieldTerm> terms() {
    return terms;
  }

  void count(Detection detection) {
    count++;
    Instant happened = happened(detection);
    last = happened.isAfter(last) ? happened : last;
    detected = detection.raised();
  }

  void tellAgain(Correlator.Sink sink) throws IOException {
    if (count > 0) {
      sink.take(told(true));
    }
  }

  SuppressedDetection told(boolean again) {
    return new SuppressedDetection(
        first, new Suppressed(terms, start, last, count, detected), again);
  }

  /// The time of the event that stands for a detection.
  private static Instant happened(Detection detection) {
    return switch (detection) {
      case EventGroup group -> time(group.present().getFirst(), group.raised());
      case EventDetection single -> time(single.event(), single.raised());
      case CountDetection counted -> counted.newest();
      case SuppressedDetection suppressed -> happened(suppressed.first());
    };
  }

  private static Instant time(SourceEvent event, Instant otherwise) {
    Instant time = event.time();
    return time == null ? otherwise : time;
  }
}
