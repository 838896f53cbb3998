package dev.seriema.engine.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SampleOperatorTest {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);

  @Test
  void events_of_one_key_make_a_sample_in_any_order() {
    assertThat(new Trial("AB", 1).event("B", "x").event("A", "x").samples())
        .containsExactly("2 -> 1");
    assertThat(new Trial("AB", 1).event("B", "x").event("A", "y").samples()).isEmpty();
  }

  @Test
  void an_event_serves_one_stage_only() {
    assertThat(new Trial("AB", 1).event("AB", "x").samples()).isEmpty();
    assertThat(new Trial("AB", 1).event("AB", "x").event("A", "x").samples())
        .containsExactly("2 -> 1");
    assertThat(new Trial("ABC", 1).event("ABC", "x").event("ABC", "x").event("A", "x").samples())
        .containsExactly("3 -> 1 -> 2");
  }

  @Test
  void there_is_one_sample_for_each_key_where_no_more_are_asked() {
    Trial trial = new Trial("AB", 1).event("A", "x").event("A", "x").event("B", "x");
    assertThat(trial.samples()).containsExactly("1 -> 3");
    Trial more = new Trial("AB", 2);
    more.event("A", "x").event("A", "x").event("A", "x").event("B", "x");
    assertThat(more.samples()).containsExactly("1 -> 4", "2 -> 4");
    Trial all = new Trial("AB", 9).event("A", "x").event("A", "x").event("B", "x");
    assertThat(all.samples()).containsExactly("1 -> 3", "2 -> 3");
  }

  @Test
  void samples_come_by_key_in_order_of_its_values() {
    Trial trial = new Trial("AB", 1);
    for (Value value :
        List.of(
            Value.of("b"),
            Value.of("B"),
            Value.missing(),
            Value.of(10),
            Value.of(9.5),
            Value.of(true))) {
      trial.event("A", value).event("B", value);
    }
    assertThat(trial.samples())
        .containsExactly("5 -> 6", "11 -> 12", "9 -> 10", "7 -> 8", "3 -> 4", "1 -> 2");
  }

  @Test
  void many_stages_that_share_too_few_events_end_without_a_sample() {
    Trial trial = new Trial("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1);
    for (int i = 0; i < 25; i++) {
      trial.event("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "x");
    }
    assertThat(trial.samples()).isEmpty();
    assertThat(trial.event("Z", "x").samples()).isEmpty();
  }

  @Test
  void what_cannot_matter_is_not_remembered() {
    Trial trial = new Trial("AB", 3);
    for (int i = 0; i < 10_000; i++) {
      trial.event("A", "x");
    }
    assertThat(trial.operator.bytes()).isLessThan(2_000);
    assertThat(trial.operator.dropped().isNothing()).isTrue();
  }

  @Test
  void a_bound_passes_over_what_comes_later_and_counts_it() {
    Trial trial = new Trial("AB", new SampleLimits(1, 3, 99, 9));
    trial.event("A", "x").event("A", "y").event("A", "z").event("B", "x").event("B", "v");
    assertThat(trial.operator.dropped()).isEqualTo(new Dropped(2, 0, 0, 0));
    assertThat(trial.samples()).isEmpty();
    assertThat(trial.operator.keys()).isZero();
  }

  private static final class Trial {
    private final String stages;
    private final SampleOperator operator;
    private final Hit hit;
    private long events;

    Trial(String stages, int samplesPerKey) {
      this(stages, SampleLimits.DEFAULT.withSamplesPerKey(samplesPerKey));
    }

    Trial(String stages, SampleLimits limits) {
      this.stages = stages;
      JoinKey key = new JoinKey(Optional.empty(), true);
      Stage stage = new Stage(new Condition.Always(true, NOWHERE), false, List.of(key), NOWHERE);
      SampleQuery query = new SampleQuery(stages.chars().mapToObj(_ -> stage).toList(), List.of());
      operator = new SampleOperator(query, limits);
      hit = Hit.of(query);
    }

    Trial event(String letters, String key) {
      return event(letters, Value.of(key));
    }

    Trial event(String letters, Value key) {
      hit.begin(++events, 0);
      BitSet served = new BitSet();
      for (int i = 0; i < stages.length(); i++) {
        served.set(i, letters.indexOf(stages.charAt(i)) >= 0);
      }
      hit.join(List.of(key), served);
      operator.take(hit);
      return this;
    }

    List<String> samples() {
      List<String> samples = new ArrayList<>();
      operator.finish(sample -> samples.add(sample.toString()));
      return samples;
    }
  }
}
