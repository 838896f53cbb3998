package dev.seriema.cli.run;

import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorThread;
import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.detector.correlation.EventGroup;
import dev.seriema.engine.match.MatchedParts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person sees of alerts on several events. Not thread-safe.
final class GroupRows {
  private final Detector detector;

  /// Made for the first group; most runs have none to show.
  private @Nullable DetectorThread thread;

  GroupRows(Detector detector) {
    this.detector = detector;
  }

  AlertRow of(EventGroup group) {
    List<MatchedParts.Part> parts = new ArrayList<>();
    AlertRow.Actors actors = AlertRow.Actors.NONE;
    DetectorThread reader = reader();
    for (SourceEvent event : group.present()) {
      reader.take(event.json(), event.start(), event.end());
      actors = actors.orElse(AlertRow.Actors.of(reader.event()));
      parts.addAll(reader.partsOf(group.query()));
    }
    return AlertRow.of(detector.rule(group.query()), group.raised(), actors, parts);
  }

  private DetectorThread reader() {
    DetectorThread made = thread == null ? detector.thread() : thread;
    thread = made;
    return made;
  }
}
