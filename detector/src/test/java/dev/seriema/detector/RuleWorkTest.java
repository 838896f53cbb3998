package dev.seriema.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.model.schema.EcsSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class RuleWorkTest {
  private static final List<Compiled> RULES =
      List.of(
          TestRules.compiled(TestRules.eql("all", "any where true")),
          TestRules.compiled(TestRules.eql("root", "any where user.name == \"root\"", "logs-a-*")),
          TestRules.compiled(
              TestRules.eql(
                  "followed",
                  "sequence [any where user.name == \"root\"] [any where user.name == \"ann\"]",
                  "logs-b-*")));

  private final Detector detector = Detector.of(RULES, EcsSchema.newest(), DetectorOptions.DEFAULT);
  private final DetectorThread thread = detector.thread();
  private final RuleWork work = detector.work();

  @Test
  void a_rule_has_seen_the_events_of_its_indices_and_those_of_no_known_index() {
    thread.measureBy(null);
    take("{'_index':'logs-a-1','_source':{}}");
    take("{'_index':'logs-b-1','_source':{}}");
    take("{'_index':'logs-b-2','_source':{}}");
    take("{'user.name':'ann'}");
    thread.addWorkTo(work, 1);
    assertThat(List.of(work.seen(0), work.seen(1), work.seen(2))).containsExactly(4L, 2L, 3L);
  }

  @Test
  void what_was_added_is_not_added_again() {
    thread.measureBy(null);
    for (int time = 0; time < 3; time++) {
      take("{'_index':'logs-a-1','_source':{'user':{'name':'root'}}}");
      thread.addWorkTo(work, 1);
    }
    assertThat(work.seen(1)).isEqualTo(3);
    assertThat(work.candidates(1)).isEqualTo(3);
    assertThat(work.hits(1)).isEqualTo(3);
  }

  @Test
  void hits_are_events_whatever_a_rule_makes_of_them() {
    thread.measureBy(null);
    take("{'user.name':'root'}");
    take("{'user.name':'ann'}");
    take("{'user.name':'bob'}");
    thread.addWorkTo(work, 1);
    assertThat(List.of(work.hits(0), work.hits(1), work.hits(2))).containsExactly(3L, 1L, 2L);
    assertThat(work.candidates(2)).isBetween(2L, 6L);
  }

  @Test
  void time_is_charged_to_the_rule_that_was_tried_and_counts_as_often_as_it_stands_for_others() {
    long[] now = {0};
    LongSupplier clock = () -> now[0] += 5;
    thread.measureBy(clock);
    take("{'_index':'logs-c-1','_source':{}}");
    thread.addWorkTo(work, 16);
    assertThat(work.nanoseconds(0)).isEqualTo(16 * 5);
    assertThat(work.nanoseconds(1)).isZero();
    thread.measureBy(null);
    take("{'_index':'logs-c-1','_source':{}}");
    thread.addWorkTo(work, 16);
    assertThat(work.nanoseconds(0)).isEqualTo(16 * 5);
    assertThat(work.candidates(0)).isEqualTo(2);
  }

  private void take(String event) {
    byte[] bytes = event.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    assertThat(thread.take(bytes, 0, bytes.length)).isNull();
  }
}
