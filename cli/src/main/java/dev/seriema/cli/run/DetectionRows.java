package dev.seriema.cli.run;

import dev.seriema.cli.words.Counted;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.alert.Addition;
import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.detector.correlation.CountDetection;
import dev.seriema.detector.correlation.Detection;
import dev.seriema.detector.correlation.EventDetection;
import dev.seriema.detector.correlation.EventDetection.Ground;
import dev.seriema.detector.correlation.EventGroup;
import dev.seriema.detector.correlation.SuppressedDetection;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.engine.match.MatchedParts;
import dev.seriema.engine.window.Bucket;
import dev.seriema.model.event.Event;
import dev.seriema.model.expression.Field;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.TypeParameters;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person sees of alerts that needed events in order. Not thread-safe.
final class DetectionRows {
  /// A rule that fails on an event did so where the event was first shown to it.
  private static final RuleFailures WAS_TOLD = _ -> {};

  private final Detector detector;

  /// Made for the first group; most runs have none to show.
  private @Nullable DetectorThread thread;

  DetectionRows(Detector detector) {
    this.detector = detector;
  }

  AlertRow of(Detection detection) {
    return switch (detection) {
      case EventGroup group -> of(group, group.present());
      case EventDetection(_, var event, Ground.OfIndicators(var matches), _) ->
          compared(detection, event, matches);
      case EventDetection single -> of(single, List.of(single.event()));
      case CountDetection count -> counted(count);
      case SuppressedDetection suppressed -> of(suppressed.first());
    };
  }

  private AlertRow of(Detection detection, List<SourceEvent> events) {
    List<MatchedParts.Part> parts = new ArrayList<>();
    AlertRow.Actors actors = AlertRow.Actors.NONE;
    DetectorThread reader = reader();
    for (SourceEvent event : events) {
      reader.take(event.json(), event.start(), event.end());
      actors = actors.orElse(AlertRow.Actors.of(reader.event()));
      parts.addAll(reader.partsOf(detection.query()));
    }
    return AlertRow.of(detector.rule(detection.query()), detection.raised(), actors, parts);
  }

  /// What the query asks of the event says less than which of its fields fit an indicator.
  private AlertRow compared(
      Detection detection, SourceEvent source, List<Addition.IndicatorMatch> matches) {
    DetectorThread reader = reader();
    reader.take(source.json(), source.start(), source.end());
    Event event = reader.event();
    List<MatchedParts.Part> parts = new ArrayList<>();
    for (String name : matches.stream().map(Addition.IndicatorMatch::field).distinct().toList()) {
      Field field = new Field(new FieldPath(name), FieldType.UNKNOWN);
      int value = event.first(event.layout().slot(field.path()));
      for (; value != Event.NONE; value = event.next(value)) {
        parts.add(new MatchedParts.Part(field, event.text(value)));
      }
    }
    Rule rule = detector.rule(detection.query());
    return AlertRow.of(rule, detection.raised(), AlertRow.Actors.of(event), parts);
  }

  /// No event stands for the others, so that the number and what they share are shown.
  private AlertRow counted(CountDetection detection) {
    Rule rule = detector.rule(detection.query());
    Bucket bucket = detection.bucket();
    String events = Counted.of(bucket.count(), "event");
    List<String> values = bucket.group().stream().map(Value::shown).toList();
    List<String> parts = new ArrayList<>(List.of(events));
    if (rule.parameters() instanceof TypeParameters.Threshold threshold) {
      for (int place = 0; place < values.size(); place++) {
        parts.add(threshold.fields().get(place) + ": " + values.get(place));
      }
    }
    List<String> shown = new ArrayList<>(List.of(events));
    shown.addAll(values);
    return AlertRow.of(
        rule, detection.raised(), String.join(", ", parts), String.join(", ", shown));
  }

  private DetectorThread reader() {
    DetectorThread made = thread == null ? detector.thread(WAS_TOLD) : thread;
    thread = made;
    return made;
  }
}
