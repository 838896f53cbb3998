package dev.seriema.detector.correlation;

import dev.seriema.detector.alert.Addition;
import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.engine.sequence.JoinedMatch;
import dev.seriema.engine.window.Bucket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes detections of what operators found: reads the events that they name.
final class DetectionMaker {
  private final EventStore store;
  private final EventStore foreknown;

  DetectionMaker(EventStore store, EventStore foreknown) {
    this.store = store;
    this.foreknown = foreknown;
  }

  /// @throws IOException when a store does
  ReadyDetection make(int query, Find find) throws IOException {
    return switch (find) {
      case Find.Joined(JoinedMatch match, Find.Certain certain) -> joined(query, match, certain);
      case Find.Single(long reference, EventDetection.Ground ground) ->
          single(query, reference, ground);
      case Find.Compared(long reference, var fits) ->
          single(query, reference, new EventDetection.Ground.OfIndicators(indicators(fits)));
      case Find.Counted(Bucket bucket) ->
          new ReadyDetection(
              bucket.end(),
              ReadyDetection.NO_EVENT,
              ReadyDetection.NO_EVENT,
              bucket.group(),
              new CountDetection(query, bucket));
    };
  }

  private List<Addition.IndicatorMatch> indicators(List<Find.Compared.Fit> fits)
      throws IOException {
    List<Addition.IndicatorMatch> matches = new ArrayList<>();
    for (Find.Compared.Fit fit : fits) {
      SourceEvent indicator = KeptEvent.read(foreknown.get(fit.indicator())).event();
      matches.add(new Addition.IndicatorMatch(indicator, fit.field()));
    }
    return matches;
  }

  private ReadyDetection single(int query, long reference, EventDetection.Ground ground)
      throws IOException {
    KeptEvent kept = KeptEvent.read(store.get(reference));
    return new ReadyDetection(
        kept.at(),
        reference,
        reference,
        List.of(),
        new EventDetection(query, kept.event(), ground, kept.moment()));
  }

  private ReadyDetection joined(int query, JoinedMatch match, Find.Certain certain)
      throws IOException {
    List<@Nullable SourceEvent> events = new ArrayList<>();
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int stage = 0; stage < match.stages(); stage++) {
      long reference = match.reference(stage);
      if (reference == JoinedMatch.ABSENT) {
        events.add(null);
      } else {
        KeptEvent kept = KeptEvent.read(store.get(reference));
        events.add(kept.event());
        first = Math.min(first, kept.at());
        last = Math.max(last, kept.at());
      }
    }
    long raised =
        switch (certain) {
          case Find.Certain.ByItsLastEvent() -> last;
          case Find.Certain.AfterSpan(long span) -> first + span;
          case Find.Certain.At(long moment) -> moment;
        };
    return new ReadyDetection(
        raised,
        match.last(),
        match.first(),
        match.key(),
        new EventGroup(
            query, events, match.key(), match.first(), match.last(), KeptEvent.moment(raised)));
  }
}
