package dev.seriema.cli.run;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.detector.correlation.EventGroup;
import dev.seriema.engine.match.MatchedParts;
import java.util.ArrayList;
import java.util.List;

/// What a person sees of alerts on several events. Not thread-safe.
final class GroupRows {
  private final Detector detector;
  private final DetectorThread thread;

  GroupRows(Detector detector) {
    this.detector = detector;
    this.thread = detector.thread();
  }

  AlertRow of(EventGroup group) {
    List<MatchedParts.Part> parts = new ArrayList<>();
    AlertRow.Actors actors = AlertRow.Actors.NONE;
    for (SourceEvent event : group.present()) {
      thread.take(event.json(), event.start(), event.end());
      actors = actors.orElse(AlertRow.Actors.of(thread.event()));
      parts.addAll(thread.partsOf(group.query()));
    }
    return AlertRow.of(detector.rule(group.query()), group.raised(), actors, parts);
  }
}
