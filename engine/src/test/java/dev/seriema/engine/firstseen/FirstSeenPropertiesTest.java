package dev.seriema.engine.firstseen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.value.Value;
import dev.seriema.testkit.random.Chance;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The operator, which remembers when each value was seen last, finds what the definition says,
/// which looks through all events before.
final class FirstSeenPropertiesTest {
  private static final int STREAMS = 20_000;

  private record Moment(long at, List<List<Value>> fields) {}

  @Test
  void the_operator_finds_what_the_definition_says() {
    int found = 0;
    for (long seed = 1; seed <= STREAMS; seed++) {
      Chance chance = new Chance(seed);
      long window = 1L + chance.below(20);
      List<Moment> moments = moments(chance);
      FirstSeenOperator operator = new FirstSeenOperator(window);
      for (int place = 0; place < moments.size(); place++) {
        List<List<Value>> expected = byDefinition(moments, place, window);
        assertThat(operator.take(moments.get(place).at, moments.get(place).fields))
            .as("seed %d, event %d", seed, place)
            .isEqualTo(expected);
        found += expected.size();
      }
    }
    assertThat(found).as("values are new").isGreaterThan(STREAMS);
  }

  @Test
  void a_value_in_a_new_company_is_new() {
    FirstSeenOperator operator = new FirstSeenOperator(100);
    operator.take(1, List.of(texts(".1"), texts("t1", "t2")));
    assertThat(operator.take(2, List.of(texts(".1", ".2"), texts("n1", "t2", "n3"))))
        .containsExactly(
            texts(".1", "n1"),
            texts(".1", "n3"),
            texts(".2", "n1"),
            texts(".2", "t2"),
            texts(".2", "n3"));
  }

  @Test
  void what_is_forgotten_beyond_the_bound_is_counted() {
    FirstSeenOperator operator = new FirstSeenOperator(100, 2, 10);
    for (String text : List.of("a", "b", "c")) {
      operator.take(1, List.of(texts(text)));
    }
    assertThat(operator.forgotten()).isEqualTo(1);
    assertThat(operator.take(2, List.of(texts("a")))).hasSize(1);
  }

  @Test
  void an_event_with_too_many_combinations_is_counted() {
    FirstSeenOperator operator = new FirstSeenOperator(100, 10, 3);
    assertThat(operator.take(1, List.of(texts("a", "b"), texts("c", "d")))).hasSize(3);
    assertThat(operator.passedOver()).isEqualTo(1);
  }

  private static List<Value> texts(String... texts) {
    List<Value> values = new ArrayList<>();
    for (String text : texts) {
      values.add(Value.of(text));
    }
    return values;
  }

  private static List<Moment> moments(Chance chance) {
    List<Moment> moments = new ArrayList<>();
    long at = chance.below(50);
    for (int i = chance.below(15); i > 0; i--) {
      at += chance.below(8);
      moments.add(new Moment(at, List.of(values(chance), values(chance))));
    }
    return moments;
  }

  private static List<Value> values(Chance chance) {
    Set<Value> values = new LinkedHashSet<>();
    for (int i = chance.below(3); i > 0; i--) {
      values.add(Value.of(chance.below(3)));
    }
    return List.copyOf(values);
  }

  private static List<List<Value>> byDefinition(List<Moment> moments, int place, long window) {
    Moment moment = moments.get(place);
    List<List<Value>> found = new ArrayList<>();
    for (List<Value> combination : combinations(moment)) {
      boolean known =
          moments.subList(0, place).stream()
              .filter(before -> before.at >= moment.at - window)
              .anyMatch(before -> combinations(before).contains(combination));
      if (!known) {
        found.add(combination);
      }
    }
    return found;
  }

  private static List<List<Value>> combinations(Moment moment) {
    List<List<Value>> all = new ArrayList<>();
    for (Value one : moment.fields.get(0)) {
      for (Value other : moment.fields.get(1)) {
        all.add(List.of(one, other));
      }
    }
    return all;
  }
}
