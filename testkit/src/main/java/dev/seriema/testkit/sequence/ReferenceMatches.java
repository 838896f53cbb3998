package dev.seriema.testkit.sequence;

import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.testkit.Limits;
import dev.seriema.testkit.ReferenceEvaluator;
import dev.seriema.testkit.SlowDecoder;
import dev.seriema.testkit.spec.SpecEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a query finds in the events of a page, slowly and obviously.
public final class ReferenceMatches {
  private final List<SpecEvent> events;

  private ReferenceMatches(List<SpecEvent> events) {
    this.events = events;
  }

  /// @param events all there are
  /// @return the ids of the events of each match, joined by ` -> `, with `-` for an absent one
  public static List<String> of(Query query, List<SpecEvent> events) {
    ReferenceMatches reference = new ReferenceMatches(events);
    List<String> matches =
        switch (query) {
          case EventQuery single -> reference.of(single);
          case SequenceQuery sequence ->
              reference.shown(
                  ReferenceSequences.matches(sequence, reference.joined(stages(sequence))));
          case SampleQuery sample ->
              reference.shown(
                  ReferenceSamples.matches(sample, reference.joined(sample.stages()), 1));
        };
    return Limits.applied(query.limits(), matches);
  }

  private List<String> of(EventQuery query) {
    return events.stream()
        .filter(
            event -> evaluator(event).evaluate(query.condition()) == ReferenceEvaluator.Truth.HOLDS)
        .map(SpecEvent::id)
        .toList();
  }

  private List<JoinedEvent> joined(List<Stage> stages) {
    List<JoinedEvent> joined = new ArrayList<>();
    List<Long> times = SpecEvent.times(events);
    for (int i = 0; i < events.size(); i++) {
      joined.add(JoinedEvent.of(i, times.get(i), stages, evaluator(events.get(i))));
    }
    return joined;
  }

  private List<String> shown(List<JoinedEvents> matches) {
    return matches.stream()
        .map(match ->
            match.events().stream()
                .map(event -> event.map(one -> events.get((int) one.number()).id()).orElse("-"))
                .collect(Collectors.joining(" -> ")))
        .toList();
  }

  private static List<Stage> stages(SequenceQuery query) {
    List<Stage> stages = new ArrayList<>(query.stages());
    query.until().ifPresent(stages::add);
    return stages;
  }

  private static ReferenceEvaluator evaluator(SpecEvent event) {
    byte[] document = event.document();
    List<FieldPath> names = SlowDecoder.names(document).stream().map(FieldPath::new).toList();
    return switch (new SlowDecoder(names, ScanLimits.DEFAULT).decode(document)) {
      case SlowDecoder.Outcome.Decoded decoded -> new ReferenceEvaluator(decoded.values());
      case SlowDecoder.Outcome.Refused(var kind) ->
          throw new IllegalArgumentException("event " + event.id() + " is refused: " + kind);
    };
  }
}
