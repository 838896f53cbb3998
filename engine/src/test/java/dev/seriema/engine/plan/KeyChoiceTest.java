package dev.seriema.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.testkit.ReferenceEvaluator;
import dev.seriema.testkit.SlowDecoder;
import dev.seriema.testkit.random.Chance;
import dev.seriema.testkit.random.RandomConditions;
import dev.seriema.testkit.random.RandomEvents;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyChoiceTest {
  private static final String ANY = "*";
  private static final SourceSpan HERE = new SourceSpan(0, 1);
  private static final Condition PROCESS = equal("event.category", "process");
  private static final Condition BASH = equal("process.name", "bash", "sh");
  private static final Condition ROOT = equal("user.name", "root");
  private static final Condition EXISTS =
      new Condition.Test(field("user.id"), new Predicate.Exists(), HERE);

  private record Key(String field, LetterCase letterCase, String text) {}

  @Test
  void a_conjunction_waits_for_the_rarest_of_its_terms() {
    assertThat(keys(all(PROCESS, BASH, EXISTS)))
        .contains(Set.of(key("process.name", "bash"), key("process.name", "sh")));
    assertThat(keys(all(PROCESS, present("registry.path")))).contains(Set.of(any("registry.path")));
    assertThat(keys(all(PROCESS, EXISTS))).contains(Set.of(key("event.category", "process")));
  }

  @Test
  void many_rare_values_are_not_rare() {
    Condition many =
        equal(
            "process.name",
            IntStream.range(0, 50).mapToObj(Integer::toString).toArray(String[]::new));
    assertThat(keys(all(PROCESS, many))).contains(Set.of(key("event.category", "process")));
  }

  @Test
  void a_disjunction_waits_for_a_value_of_each_side() {
    assertThat(keys(any(ROOT, all(PROCESS, BASH))))
        .contains(
            Set.of(
                key("user.name", "root"), key("process.name", "bash"), key("process.name", "sh")));
  }

  @Test
  void a_test_that_nothing_can_be_looked_up_for_waits_for_any_value_of_its_field() {
    assertThat(keys(EXISTS)).contains(Set.of(any("user.id")));
    assertThat(keys(any(ROOT, EXISTS))).contains(Set.of(key("user.name", "root"), any("user.id")));
    assertThat(keys(any(ROOT, present("user.name"))))
        .as("any value is one of the values too")
        .contains(Set.of(any("user.name")));
  }

  @Test
  void a_disjunction_with_a_side_that_needs_no_value_waits_for_none() {
    assertThat(keys(any(ROOT, new Condition.Not(EXISTS, HERE)))).isEmpty();
    assertThat(keys(any(ROOT, new Condition.Not(BASH, HERE)))).isEmpty();
    assertThat(keys(all(PROCESS, any(ROOT, new Condition.Not(EXISTS, HERE)))))
        .contains(Set.of(key("event.category", "process")));
  }

  @Test
  void a_negated_test_needs_no_value() {
    assertThat(keys(new Condition.Not(ROOT, HERE))).isEmpty();
    assertThat(keys(new Condition.Not(new Condition.Not(ROOT, HERE), HERE)))
        .contains(Set.of(key("user.name", "root")));
  }

  @Test
  void a_condition_that_never_holds_waits_for_nothing_that_comes() {
    assertThat(keys(new Condition.Always(false, HERE))).contains(Set.of());
    assertThat(keys(new Condition.Always(true, HERE))).isEmpty();
  }

  @Test
  void values_of_fields_that_hold_no_text_are_not_looked_up() {
    Field pid = new Field(new FieldPath("process.pid"), FieldType.LONG);
    Predicate seven = new Predicate.OneOf(List.of(Value.of(7)), LetterCase.EXACT);
    assertThat(keys(new Condition.Test(pid, seven, HERE))).contains(Set.of(any("process.pid")));
  }

  @Test
  void few_whole_numbers_are_rarer_than_any_value_of_their_field() {
    Field pid = new Field(new FieldPath("process.pid"), FieldType.LONG);
    Condition seven =
        new Condition.Test(pid, new Predicate.OneOf(List.of(Value.of(7)), LetterCase.EXACT), HERE);
    Condition large =
        new Condition.Test(pid, new Predicate.Order(Comparison.GREATER, Value.of(7)), HERE);
    assertThat(keys(all(EXISTS, seven))).contains(Set.of(any("process.pid")));
    assertThat(keys(all(EXISTS, large))).contains(Set.of(any("user.id")));
  }

  @Test
  void letter_case_stays_with_the_value() {
    Predicate folded = new Predicate.OneOf(List.of(Value.of("root")), LetterCase.FOLDED);
    assertThat(keys(new Condition.Test(field("user.name"), folded, HERE)))
        .contains(Set.of(new Key("user.name", LetterCase.FOLDED, "root")));
  }

  @Test
  void an_event_that_matches_always_has_one_of_the_values() {
    int matches = 0;
    for (long seed = 1; seed <= 2_000; seed++) {
      Chance chance = new Chance(seed);
      Condition condition = new RandomConditions(chance).next(2);
      Optional<Set<Key>> keys = keys(condition);
      RandomEvents documents = new RandomEvents(chance);
      for (int i = 0; i < 25 && keys.isPresent(); i++) {
        byte[] document = documents.next();
        Map<String, List<SlowDecoder.FieldValue>> values = SlowDecoder.everything(document);
        if (new ReferenceEvaluator(values).evaluate(condition) == ReferenceEvaluator.Truth.HOLDS) {
          matches++;
          assertThat(keys.get())
              .as("seed %d, %s", seed, new String(document, StandardCharsets.UTF_8))
              .anyMatch(key -> hasKey(values, key));
        }
      }
    }
    assertThat(matches).as("matches of rules with a key").isGreaterThan(50);
  }

  private static boolean hasKey(Map<String, List<SlowDecoder.FieldValue>> values, Key key) {
    return values.getOrDefault(key.field, List.of()).stream()
        .map(SlowDecoder.FieldValue::text)
        .map(text -> key.letterCase == LetterCase.FOLDED ? CaseFolding.fold(text) : text)
        .anyMatch(text -> key.text.equals(ANY) || key.text.equals(text));
  }

  private static Optional<Set<Key>> keys(Condition condition) {
    return NecessaryValues.of(condition)
        .map(all -> all.stream().flatMap(KeyChoiceTest::keys).collect(Collectors.toSet()));
  }

  private static Stream<Key> keys(NecessaryValues values) {
    List<String> texts = values.texts().isEmpty() ? List.of(ANY) : values.texts();
    return texts.stream()
        .map(text -> new Key(values.field().path().name(), values.letterCase(), text));
  }

  private static Key key(String field, String text) {
    return new Key(field, LetterCase.EXACT, text);
  }

  private static Key any(String field) {
    return key(field, ANY);
  }

  private static Condition present(String field) {
    return new Condition.Test(field(field), new Predicate.Exists(), HERE);
  }

  private static Condition equal(String field, String... texts) {
    List<Value> values = Arrays.stream(texts).map(Value::of).toList();
    return new Condition.Test(field(field), new Predicate.OneOf(values, LetterCase.EXACT), HERE);
  }

  private static Field field(String name) {
    return new Field(new FieldPath(name), FieldType.KEYWORD);
  }

  private static Condition all(Condition... terms) {
    return new Condition.AllOf(List.of(terms), HERE);
  }

  private static Condition any(Condition... terms) {
    return new Condition.AnyOf(List.of(terms), HERE);
  }
}
