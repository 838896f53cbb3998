package dev.seriema.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.engine.key.KeyOrder;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.value.Value;
import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.sequence.JoinedEvent;
import dev.seriema.testkit.sequence.JoinedEvents;
import dev.seriema.testkit.sequence.ReferenceSamples;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The operator, which keeps the first few events of a key, finds the samples that picking from all
/// events finds first.
final class SamplePropertiesTest {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);
  private static final int CASES = 10_000;

  @Test
  void the_operator_gives_the_samples_of_the_earliest_events() {
    int samples = 0;
    for (long seed = 1; seed <= CASES; seed++) {
      Chance chance = new Chance(seed);
      SampleQuery query = query(2 + chance.below(3));
      int samplesPerKey = 1 + chance.below(4);
      List<JoinedEvent> events = new ArrayList<>();
      for (int i = chance.below(10); i > 0; i--) {
        events.add(event(events.size() + 1L, query.stages().size(), chance));
      }
      List<String> expected =
          ReferenceSamples.matches(query, events, samplesPerKey).stream()
              .sorted(Comparator.comparing(JoinedEvents::key, KeyOrder.ASCENDING))
              .map(match -> match + " " + match.key())
              .toList();
      assertThat(found(query, events, samplesPerKey))
          .as("seed %d, %d for each key, of %s", seed, samplesPerKey, events)
          .isEqualTo(expected);
      samples += expected.size();
    }
    assertThat(samples).as("stages and events meet").isGreaterThan(CASES / 2);
  }

  private static List<String> found(
      SampleQuery query, List<JoinedEvent> events, int samplesPerKey) {
    SampleOperator operator =
        new SampleOperator(query, SampleLimits.DEFAULT.withSamplesPerKey(samplesPerKey));
    Hit hit = Hit.of(query);
    for (JoinedEvent event : events) {
      hit.begin(event.number(), event.time());
      for (int stage = 0; stage < event.keys().size(); stage++) {
        BitSet served = new BitSet();
        served.set(stage);
        event.keys().get(stage).forEach(key -> hit.join(key, served));
      }
      operator.take(hit);
    }
    List<String> found = new ArrayList<>();
    operator.finish(match -> found.add(match + " " + match.key()));
    return found;
  }

  private static JoinedEvent event(long number, int stages, Chance chance) {
    List<List<List<Value>>> keys = new ArrayList<>();
    for (int stage = 0; stage < stages; stage++) {
      List<Value> key = List.of(chance.of(List.of(Value.of("a"), Value.of("b"), Value.missing())));
      keys.add(chance.oneIn(2) ? List.of() : List.of(key));
    }
    return new JoinedEvent(number, 0, keys);
  }

  private static SampleQuery query(int stages) {
    JoinKey key = new JoinKey(Optional.empty(), true);
    Condition any = new Condition.Always(true, NOWHERE);
    return new SampleQuery(
        Collections.nCopies(stages, new Stage(any, false, List.of(key), NOWHERE)), List.of());
  }
}
