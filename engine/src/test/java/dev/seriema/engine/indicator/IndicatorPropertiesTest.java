package dev.seriema.engine.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.engine.indicator.IndicatorShape.Entry;
import dev.seriema.engine.key.FieldValues;
import dev.seriema.engine.key.Key;
import dev.seriema.model.value.Value;
import dev.seriema.testkit.random.Chance;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The operator, which looks indicators up by their values, finds what the definition says, which
/// compares an event with each of them.
final class IndicatorPropertiesTest {
  private static final int STREAMS = 20_000;
  private static final int FIELDS = 3;

  private record Known(long reference, long identity, List<Long> times, FieldValues values) {}

  private record Window(long from, long below) implements TimeWindow {}

  @Test
  void the_operator_finds_what_the_definition_says() {
    int found = 0;
    int ofSeveral = 0;
    for (long seed = 1; seed <= STREAMS; seed++) {
      Chance chance = new Chance(seed);
      IndicatorShape shape = shape(chance);
      IndicatorOperator operator = new IndicatorOperator(shape);
      List<Known> known = new ArrayList<>();
      long from = 0;
      for (int step = 0; step < 12; step++) {
        if (chance.oneIn(2)) {
          Known indicator = indicator(step, chance);
          known.removeIf(each -> each.identity == indicator.identity);
          known.add(indicator);
          operator.learn(
              Key.of(List.of(Value.of(indicator.identity))),
              indicator.reference,
              indicator.times,
              indicator.values);
        } else {
          from += chance.below(3);
          Window window = new Window(from, from + 8);
          FieldValues event = values(chance);
          List<IndicatorMatch> expected = byDefinition(shape, known, event, window);
          assertThat(operator.match(event, window))
              .as("seed %d, step %d", seed, step)
              .isEqualTo(expected);
          found += expected.size();
          ofSeveral +=
              expected.stream().map(IndicatorMatch::reference).distinct().count() > 1 ? 1 : 0;
        }
      }
    }
    assertThat(found).as("indicators fit").isGreaterThan(STREAMS);
    assertThat(ofSeveral).as("events fit several").isGreaterThan(STREAMS / 20);
  }

  private static List<IndicatorMatch> byDefinition(
      IndicatorShape shape, List<Known> known, FieldValues event, Window window) {
    Set<IndicatorMatch> found = new LinkedHashSet<>();
    for (Known indicator : known) {
      boolean counts =
          indicator.times.isEmpty()
              || (indicator.times.stream().anyMatch(time -> time >= window.from)
                  && indicator.times.stream().anyMatch(time -> time < window.below));
      for (List<Entry> mapping : shape.mappings()) {
        if (counts && mapping.stream().allMatch(entry -> holds(entry, mapping, event, indicator))) {
          mapping.stream()
              .filter(entry -> !entry.negated())
              .forEach(entry -> found.add(new IndicatorMatch(indicator.reference, entry.field())));
        }
      }
    }
    return List.copyOf(found);
  }

  private static boolean holds(
      Entry entry, List<Entry> mapping, FieldValues event, Known indicator) {
    List<Value> ofEvent = event.byField().get(entry.field());
    List<Value> ofIndicator = indicator.values.byField().get(entry.indicatorField());
    if (mapping.size() == 1) {
      return !ofIndicator.isEmpty() && ofEvent.contains(ofIndicator.getFirst());
    }
    if (ofIndicator.size() > 1) {
      return false;
    }
    boolean isSame = !ofIndicator.isEmpty() && ofEvent.contains(ofIndicator.getFirst());
    boolean nothing = ofEvent.isEmpty() && ofIndicator.isEmpty();
    return entry.negated() ? !isSame && !nothing : isSame;
  }

  private static IndicatorShape shape(Chance chance) {
    List<List<Entry>> mappings = new ArrayList<>();
    for (int i = 1 + chance.below(3); i > 0; i--) {
      List<Entry> entries = new ArrayList<>();
      entries.add(entry(chance, false));
      for (int more = chance.below(3); more > 0; more--) {
        entries.add(entry(chance, chance.oneIn(2)));
      }
      mappings.add(entries);
    }
    return new IndicatorShape(mappings);
  }

  private static Entry entry(Chance chance, boolean negated) {
    return new Entry(chance.below(FIELDS), chance.below(FIELDS), negated, false);
  }

  private static Known indicator(long reference, Chance chance) {
    List<Long> times = new ArrayList<>();
    for (int i = chance.below(3); i > 0; i--) {
      times.add((long) chance.below(20));
    }
    return new Known(reference, chance.below(6), times, values(chance));
  }

  private static FieldValues values(Chance chance) {
    List<List<Value>> fields = new ArrayList<>();
    for (int field = 0; field < FIELDS; field++) {
      Set<Value> values = new LinkedHashSet<>();
      for (int i = chance.below(3); i > 0; i--) {
        values.add(Value.of(chance.below(3)));
      }
      fields.add(List.copyOf(values));
    }
    return new FieldValues(fields, false);
  }

  @Test
  void texts_are_compared_by_their_words() {
    IndicatorShape shape = new IndicatorShape(List.of(List.of(new Entry(0, 0, false, true))));
    IndicatorOperator operator = new IndicatorOperator(shape);
    learn(operator, 1, "Evil tool");
    assertThat(operator.match(texts("an evil deed"), TimeWindow.ALWAYS))
        .containsExactly(new IndicatorMatch(1, 0));
    assertThat(operator.match(texts("a good deed"), TimeWindow.ALWAYS)).isEmpty();
  }

  @Test
  void of_more_indicators_than_the_bound_the_oldest_is_forgotten_and_counted() {
    IndicatorOperator operator = bounded(new IndicatorLimits(2, 1_000, 10, 10));
    learn(operator, 1, "a");
    learn(operator, 2, "b");
    learn(operator, 3, "c");
    assertThat(operator.forgotten()).isEqualTo(1);
    assertThat(operator.oldestReference()).hasValue(2);
    assertThat(operator.match(texts("a", "b", "c"), TimeWindow.ALWAYS))
        .extracting(IndicatorMatch::reference)
        .containsExactly(2L, 3L);
  }

  @Test
  void values_beyond_the_bound_of_bytes_are_forgotten_and_counted() {
    IndicatorOperator operator = bounded(new IndicatorLimits(10, 100, 10, 10));
    learn(operator, 1, "x".repeat(61));
    learn(operator, 2, "y".repeat(61));
    assertThat(operator.forgotten()).isEqualTo(1);
    assertThat(operator.match(texts("x".repeat(61)), TimeWindow.ALWAYS)).isEmpty();
  }

  @Test
  void what_is_over_is_forgotten_without_being_counted() {
    IndicatorOperator operator = bounded(new IndicatorLimits(1, 1_000, 10, 10));
    FieldValues values = texts("a");
    operator.learn(Key.of(List.of(Value.of(1))), 1, List.of(5L), values);
    assertThat(operator.match(values, new Window(6, 9))).isEmpty();
    learn(operator, 2, "b");
    assertThat(operator.forgotten()).isZero();
  }

  @Test
  void of_more_matches_than_are_told_the_first_are() {
    IndicatorOperator operator = bounded(new IndicatorLimits(10, 1_000, 10, 2));
    learn(operator, 1, "b");
    learn(operator, 2, "a");
    learn(operator, 3, "a");
    assertThat(operator.match(texts("a", "b"), TimeWindow.ALWAYS))
        .extracting(IndicatorMatch::reference)
        .containsExactly(1L, 2L);
  }

  @Test
  void an_event_with_too_many_values_is_counted() {
    IndicatorOperator operator = bounded(new IndicatorLimits(10, 1_000, 2, 10));
    learn(operator, 1, "c");
    assertThat(operator.match(texts("a", "b", "c"), TimeWindow.ALWAYS)).isEmpty();
    assertThat(operator.passedOver()).isEqualTo(1);
  }

  private static IndicatorOperator bounded(IndicatorLimits limits) {
    return new IndicatorOperator(
        new IndicatorShape(List.of(List.of(new Entry(0, 0, false, false)))), limits);
  }

  private static void learn(IndicatorOperator operator, long reference, String text) {
    operator.learn(Key.of(List.of(Value.of(reference))), reference, List.of(), texts(text));
  }

  private static FieldValues texts(String... texts) {
    List<Value> values = new ArrayList<>();
    for (String text : texts) {
      values.add(Value.of(text));
    }
    return new FieldValues(List.of(values), false);
  }
}
