package dev.seriema.engine.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.value.Value;
import dev.seriema.testkit.random.Chance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The operator, which looks only where something happened, finds what the definition says, which
/// looks at every group at every end.
final class CountPropertiesTest {
  private static final int STREAMS = 20_000;

  private record Moment(long at, List<List<Value>> groups, List<Value> values) {}

  @Test
  void the_operator_finds_what_the_definition_says() {
    int found = 0;
    for (long seed = 1; seed <= STREAMS; seed++) {
      Chance chance = new Chance(seed);
      CountShape shape =
          new CountShape(
              1 + chance.below(4), chance.below(3), 1 + chance.below(30), 1 + chance.below(10));
      List<Moment> moments = moments(chance);
      List<String> expected = byDefinition(shape, moments);
      assertThat(byOperator(shape, moments, chance)).as("seed %d", seed).isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).as("groups are found").isGreaterThan(STREAMS);
  }

  @Test
  void what_is_forgotten_beyond_the_bound_is_counted() {
    List<Bucket> buckets = new ArrayList<>();
    CountOperator operator = new CountOperator(new CountShape(3, 0, 100, 100, 4, 10), buckets::add);
    for (int at = 0; at < 3; at++) {
      operator.take(at, List.of(List.of(Value.of("early"))), List.of());
    }
    for (int at = 3; at < 6; at++) {
      operator.take(at, List.of(List.of(Value.of("late"))), List.of());
    }
    operator.finish();
    assertThat(buckets)
        .singleElement()
        .satisfies(bucket -> assertThat(bucket.group()).containsExactly(Value.of("late")));
    assertThat(operator.forgotten()).isEqualTo(3);
  }

  private static List<Moment> moments(Chance chance) {
    List<Moment> moments = new ArrayList<>();
    long at = chance.below(50) - 20L;
    for (int i = chance.below(25); i > 0; i--) {
      at += chance.below(6);
      moments.add(new Moment(at, List.of(values(chance), values(chance)), values(chance)));
    }
    return moments;
  }

  private static List<Value> values(Chance chance) {
    Set<Value> values = new LinkedHashSet<>();
    int most = chance.below(8) == 0 ? 2 : 1;
    for (int i = chance.below(10) == 0 ? 0 : most; i > 0; i--) {
      values.add(Value.of(chance.below(2)));
    }
    return List.copyOf(values);
  }

  private static List<String> byOperator(CountShape shape, List<Moment> moments, Chance chance) {
    List<String> found = new ArrayList<>();
    CountOperator operator = new CountOperator(shape, bucket -> found.add(shown(bucket)));
    for (Moment moment : moments) {
      if (chance.below(3) == 0) {
        operator.advance(moment.at - chance.below(3));
      }
      operator.take(moment.at, moment.groups, moment.values);
    }
    operator.finish();
    assertThat(operator.forgotten() + operator.passedOver()).isZero();
    return found;
  }

  private static List<String> byDefinition(CountShape shape, List<Moment> moments) {
    List<String> found = new ArrayList<>();
    if (moments.isEmpty()) {
      return found;
    }
    Map<String, Long> alerted = new HashMap<>();
    long last = moments.getLast().at;
    for (long end = -40; end <= last + shape.interval(); end++) {
      if (Math.floorMod(end, shape.interval()) == 0) {
        lookBack(shape, moments, end, alerted, found);
      }
    }
    return found;
  }

  private static void lookBack(
      CountShape shape,
      List<Moment> moments,
      long end,
      Map<String, Long> alerted,
      List<String> found) {
    Map<String, List<Moment>> groups = new TreeMap<>();
    for (Moment moment : moments) {
      if (moment.at < end && moment.at >= end - shape.lookBack()) {
        for (Value one : moment.groups.get(0)) {
          for (Value other : moment.groups.get(1)) {
            String group = List.of(one, other).toString();
            if (moment.at > alerted.getOrDefault(group, Long.MIN_VALUE)) {
              groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(moment);
            }
          }
        }
      }
    }
    groups.forEach((group, members) -> {
      Set<Value> distinct = new LinkedHashSet<>();
      members.forEach(member -> distinct.addAll(member.values));
      long different = shape.leastDistinct() == 0 ? 0 : distinct.size();
      if (members.size() >= shape.least() && different >= shape.leastDistinct()) {
        long newest = members.getLast().at;
        alerted.put(group, newest);
        found.add(
            "%s %d %d %d..%d at %d"
                .formatted(group, members.size(), different, members.getFirst().at, newest, end));
      }
    });
  }

  private static String shown(Bucket bucket) {
    return "%s %d %d %d..%d at %d"
        .formatted(
            bucket.group(),
            bucket.count(),
            bucket.distinct(),
            bucket.oldest(),
            bucket.newest(),
            bucket.end());
  }
}
