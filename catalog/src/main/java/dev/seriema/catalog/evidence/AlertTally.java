package dev.seriema.catalog.evidence;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.detector.correlation.Correlator;
import dev.seriema.detector.correlation.CountDetection;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.EventDetection;
import dev.seriema.detector.correlation.EventGroup;
import dev.seriema.detector.correlation.SuppressedDetection;
import dev.seriema.model.event.JsonWriter;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The alerts that one rule raises on one file. An alert that is raised again replaces the former.
final class AlertTally implements Correlator.Sink {
  /// Alerts of a file that are kept; all are counted.
  private static final int KEPT = 100_000;

  private final Detector detector;
  private final GroupNames groups;
  private final JsonWriter document = new JsonWriter();
  private final Map<String, RaisedAlert> kept = new LinkedHashMap<>();

  /// How many matches each alert stands for beside its own.
  private final Map<String, Long> suppressed = new HashMap<>();

  private int count;

  /// @param detector of one rule
  AlertTally(Detector detector, GroupNames groups) {
    this.detector = detector;
    this.groups = groups;
  }

  /// Takes that the rule matches an event by itself.
  void raise(DetectorThread thread, String eventId) {
    document.clear();
    raise(
        thread.writeAlert(0, eventId, document),
        new RaisedAlert(List.of(eventId), AlertGroup.NONE));
  }

  @Override
  public void take(Detection detection) {
    if (!detector.isOwn(detection)) {
      document.clear();
      raise(detector.writeAlerts(detection, document), detection);
    }
  }

  /// Takes what an execution found.
  ///
  /// @param isRaised whether it becomes an alert unless it is one
  /// @return whether it is an alert already
  boolean take(Detection detection, Instant moment, boolean isRaised) {
    document.clear();
    String id = detector.writeAlerts(detection, moment, document);
    boolean known = kept.containsKey(id);
    if (isRaised && !known) {
      raise(id, detection);
    }
    return known;
  }

  /// Takes that more was counted in an alert.
  void again(SuppressedDetection detection, Instant raised) {
    document.clear();
    raise(detector.writeAlerts(detection, raised, document), detection);
  }

  private void raise(String id, Detection detection) {
    if (detection instanceof SuppressedDetection(_, var group, _)) {
      suppressed.put(id, group.count());
    }
    raise(id, new RaisedAlert(events(detection), groups.of(detection)));
  }

  private void raise(String id, RaisedAlert alert) {
    if (kept.containsKey(id)) {
      kept.put(id, alert);
    } else {
      count++;
      if (kept.size() < KEPT) {
        kept.put(id, alert);
      }
    }
  }

  /// The ids of the events that stand for a detection; none where it is about numbers of events.
  private static List<String> events(Detection detection) {
    return switch (detection) {
      case EventGroup group -> group.present().stream().map(SourceEvent::id).toList();
      case EventDetection single -> List.of(single.event().id());
      case CountDetection _ -> List.of();
      case SuppressedDetection suppressed -> events(suppressed.first());
    };
  }

  /// How many alerts were raised; of very many also those that came again are counted.
  int count() {
    return count;
  }

  /// The first of them, in the order in which they were raised first.
  List<RaisedAlert> kept() {
    return List.copyOf(kept.values());
  }

  /// How many matches are counted in alerts instead of raising one.
  long suppressed() {
    return suppressed.values().stream().mapToLong(Long::longValue).sum();
  }
}
