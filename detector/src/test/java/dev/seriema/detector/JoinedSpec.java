package dev.seriema.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.engine.match.Matcher;
import dev.seriema.engine.plan.Plan;
import dev.seriema.engine.sequence.Hit;
import dev.seriema.engine.sequence.JoinedMatch;
import dev.seriema.engine.sequence.KeyReader;
import dev.seriema.engine.sequence.SampleLimits;
import dev.seriema.engine.sequence.SampleOperator;
import dev.seriema.engine.sequence.SequenceLimits;
import dev.seriema.engine.sequence.SequenceOperator;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.testkit.Limits;
import dev.seriema.testkit.spec.SpecEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The events of a page, put to a query of several events in the engine.
final class JoinedSpec {
  private static final int KEYS_PER_EVENT = 100;

  private final List<SpecEvent> events;
  private final boolean everyRule;

  /// @param everyRule whether every stage is tried on every event, or candidates only
  JoinedSpec(List<SpecEvent> events, boolean everyRule) {
    this.events = events;
    this.everyRule = everyRule;
  }

  /// @param chunk after how many events time is told to pass
  List<String> sequences(SequenceQuery query, int chunk) {
    List<JoinedMatch> matches = new ArrayList<>();
    SequenceOperator operator = new SequenceOperator(query, SequenceLimits.DEFAULT, matches::add);
    List<Stage> stages = new ArrayList<>(query.stages());
    query.until().ifPresent(stages::add);
    Plan plan = plan(stages, KeyReader.fields(query));
    each(
        plan,
        KeyReader.of(query, plan.layout(), KEYS_PER_EVENT),
        Hit.of(query),
        hit -> {
          operator.take(hit);
          if ((hit.reference() + 1) % chunk == 0) {
            operator.advance(hit.time());
          }
        });
    operator.finish();
    matches.sort(JoinedMatch.BY_LAST_EVENT);
    return shown(Limits.applied(query.limits(), matches));
  }

  List<String> samples(SampleQuery query) {
    List<JoinedMatch> matches = new ArrayList<>();
    SampleOperator operator = new SampleOperator(query, SampleLimits.DEFAULT);
    Plan plan = plan(query.stages(), KeyReader.fields(query));
    each(plan, KeyReader.of(query, plan.layout(), KEYS_PER_EVENT), Hit.of(query), operator::take);
    operator.finish(matches::add);
    return shown(Limits.applied(query.limits(), matches));
  }

  private static Plan plan(List<Stage> stages, Set<Field> keys) {
    Plan.Builder builder = Plan.builder();
    keys.forEach(key -> builder.read(key.path()));
    stages.forEach(stage -> builder.add(stage.condition()));
    return builder.build();
  }

  private void each(Plan plan, KeyReader keys, Hit hit, Consumer<Hit> taker) {
    EventLayout layout = plan.layout();
    EventScanner scanner = new EventScanner(layout, ScanLimits.DEFAULT);
    Event event = new Event(layout);
    Matcher matcher = new Matcher(plan);
    List<Long> times = SpecEvent.times(events);
    for (int i = 0; i < events.size(); i++) {
      byte[] document = events.get(i).document();
      assertThat(scanner.scan(document, 0, document.length, event)).isNull();
      int count = everyRule ? matcher.matchEveryRule(event, null) : matcher.match(event, null);
      hit.begin(i, times.get(i));
      for (int match = 0; match < count; match++) {
        hit.satisfies(matcher.match(match));
      }
      keys.read(event, hit);
      taker.accept(hit);
    }
  }

  private List<String> shown(List<JoinedMatch> matches) {
    return matches.stream().map(this::shown).toList();
  }

  private String shown(JoinedMatch match) {
    return IntStream.range(0, match.stages())
        .mapToObj(match::reference)
        .map(reference ->
            reference == JoinedMatch.ABSENT ? "-" : events.get(Math.toIntExact(reference)).id())
        .collect(Collectors.joining(" -> "));
  }
}
