package dev.seriema.catalog.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.engine.match.ValuePredicate;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.IpAddress;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Network;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.random.RandomConditions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PredicateSetsTest {
  private static final long SEED = 20261126;
  private static final int ROUNDS = 6_000;

  /// Values that a set is asked about; more would only take longer.
  private static final int KEPT_VALUES = 60;

  private final Map<FieldType, List<Value>> values = new EnumMap<>(FieldType.class);
  private final Map<FieldType, ValueSet> former = new EnumMap<>(FieldType.class);
  private final Random chances = new Random(SEED);
  private int decided;

  @Test
  void sets_say_what_the_engine_says() {
    RandomConditions conditions = new RandomConditions(new Chance(SEED));
    for (int round = 0; round < ROUNDS; round++) {
      if (conditions.next(0) instanceof Condition.Test(Field field, Predicate predicate, _)) {
        PredicateSets.of(field.type(), predicate)
            .ifPresent(set -> judge(field.type(), predicate, set));
      }
    }
    assertThat(decided).isGreaterThan(ROUNDS / 3);
    assertThat(values.keySet()).contains(FieldType.KEYWORD, FieldType.IP, FieldType.FLOAT);
  }

  private void judge(FieldType type, Predicate predicate, ValueSet set) {
    decided++;
    ValuePredicate engine = ValuePredicate.of(type, predicate);
    ValueSet others = set.not().orElseThrow();
    if (!set.isEmpty()) {
      Value some = set.sample(chances);
      assertThat(engine.holds(some)).as("%s of %s", some, predicate).isTrue();
      keep(type, some);
    }
    if (!others.isEmpty()) {
      Value other = others.sample(chances);
      assertThat(engine.holds(other)).as("%s not of %s", other, predicate).isFalse();
      keep(type, other);
    }
    ValueSet before = former.getOrDefault(type, set);
    ValueSet both = set.and(before).orElseThrow();
    ValueSet either = set.or(before).orElseThrow();
    for (Value value : values.getOrDefault(type, List.of())) {
      boolean holds = engine.holds(value);
      assertThat(set.contains(value)).as("%s of %s", value, predicate).isEqualTo(holds);
      assertThat(others.contains(value)).isEqualTo(!holds);
      assertThat(both.contains(value)).isEqualTo(holds && before.contains(value));
      assertThat(either.contains(value)).isEqualTo(holds || before.contains(value));
    }
    former.put(type, set);
  }

  private void keep(FieldType type, Value value) {
    List<Value> kept = values.computeIfAbsent(type, _ -> new ArrayList<>());
    if (kept.size() < KEPT_VALUES) {
      kept.add(value);
    } else {
      kept.set(chances.nextInt(KEPT_VALUES), value);
    }
  }

  @Test
  void the_same_chances_give_the_same_sample() {
    ValueSet set = like("*a?c*").orElseThrow();
    assertThat(set.sample(new Random(7))).isEqualTo(set.sample(new Random(7)));
  }

  @Test
  void nothing_lies_between_two_neighbours() {
    assertThat(between(FieldType.LONG, 5, 6)).isEmpty();
    assertThat(between(FieldType.LONG, 5, 7)).hasValue(Value.of(6));
    assertThat(between(FieldType.DOUBLE, 5, 6)).isPresent();
    assertThat(between(FieldType.BYTE, 127, 200)).isEmpty();
  }

  @Test
  void a_text_meets_two_patterns_or_is_known_not_to() {
    ValueSet both = like("*.exe").orElseThrow().and(like("c*d?exe").orElseThrow()).orElseThrow();
    assertThat(both.contains(Value.of("cmd.exe"))).isTrue();
    assertThat(both.contains(Value.of("cmd,exe"))).isFalse();
    assertThat(like("a*").orElseThrow().and(like("b*").orElseThrow()).orElseThrow().isEmpty())
        .isTrue();
  }

  @Test
  void letter_case_folds_as_the_engine_folds() {
    ValueSet folded =
        PredicateSets.of(
                FieldType.KEYWORD, new Predicate.OneOf(List.of(Value.of("kß")), LetterCase.FOLDED))
            .orElseThrow();
    assertThat(folded.contains(Value.of("Kß"))).isTrue();
    assertThat(folded.contains(Value.of("\u212Aß"))).isTrue();
    assertThat(folded.contains(Value.of("kss"))).isFalse();
  }

  @Test
  void what_asks_for_words_is_not_decided() {
    Predicate phrase = new Predicate.Phrase(List.of("one", "two"), 0);
    assertThat(PredicateSets.of(FieldType.TEXT, phrase)).isEmpty();
  }

  @Test
  void too_much_work_is_not_decided() {
    Predicate large = new Predicate.Regex(List.of("(.*a.{14})|(.*b.{13})"), LetterCase.EXACT);
    assertThat(PredicateSets.of(FieldType.KEYWORD, large)).isEmpty();
  }

  @Test
  void a_block_of_version_6_holds_no_address_of_version_4() {
    ValueSet all =
        PredicateSets.of(
                FieldType.IP, new Predicate.InNetwork(List.of(Network.parse("::/0").orElseThrow())))
            .orElseThrow();
    assertThat(all.contains(address("192.0.2.1"))).isFalse();
    assertThat(all.contains(address("2001:db8::1"))).isTrue();
  }

  @Test
  void moments_are_told_apart_by_nanoseconds() {
    Value bound = new Value.Moment(Instant.parse("2026-03-02T10:00:00Z"));
    ValueSet after =
        PredicateSets.of(FieldType.DATE, new Predicate.Order(Comparison.GREATER, bound))
            .orElseThrow();
    assertThat(after.contains(bound)).isFalse();
    assertThat(after.contains(new Value.Moment(Instant.parse("2026-03-02T10:00:00.000000001Z"))))
        .isTrue();
  }

  private static Value address(String text) {
    return new Value.Address(IpAddress.parse(text).orElseThrow());
  }

  private static Optional<ValueSet> like(String pattern) {
    return PredicateSets.of(
        FieldType.KEYWORD,
        new Predicate.Like(List.of(Wildcard.ofStarsAndQuestionMarks(pattern)), LetterCase.EXACT));
  }

  private static Optional<Value> between(FieldType type, long above, long below) {
    ValueSet greater =
        PredicateSets.of(type, new Predicate.Order(Comparison.GREATER, Value.of(above)))
            .orElseThrow();
    ValueSet less =
        PredicateSets.of(type, new Predicate.Order(Comparison.LESS, Value.of(below))).orElseThrow();
    return greater.and(less).filter(set -> !set.isEmpty()).map(set -> set.sample(new Random(1)));
  }
}
