package dev.seriema.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import dev.seriema.testkit.ReferenceEvaluator.Truth;
import dev.seriema.testkit.SlowDecoder.FieldValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceEvaluatorTest {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);
  private static final Condition HOLDS = new Condition.Always(true, NOWHERE);
  private static final Condition FAILS = new Condition.Always(false, NOWHERE);
  private static final Condition UNKNOWN =
      new Condition.Holds(new Expression.Constant(Value.missing()), NOWHERE);

  @Test
  void a_test_on_a_missing_field_fails_and_a_comparison_is_unknown() {
    Field field = new Field(new FieldPath("a"), FieldType.LONG);
    assertThat(on(Map.of()).evaluate(new Condition.Test(field, equal(Value.of(1)), NOWHERE)))
        .isEqualTo(Truth.FAILS);
    assertThat(
            on(Map.of())
                .evaluate(
                    new Condition.Compare(
                        new Expression.FieldValue(field),
                        Comparison.EQUAL,
                        new Expression.Constant(Value.of(1)),
                        NOWHERE)))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void unknown_parts_count_as_kleene_says() {
    assertThat(truth(new Condition.AllOf(List.of(HOLDS, UNKNOWN), NOWHERE)))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(truth(new Condition.AllOf(List.of(FAILS, UNKNOWN), NOWHERE))).isEqualTo(Truth.FAILS);
    assertThat(truth(new Condition.AnyOf(List.of(HOLDS, UNKNOWN), NOWHERE))).isEqualTo(Truth.HOLDS);
    assertThat(truth(new Condition.AnyOf(List.of(FAILS, UNKNOWN), NOWHERE)))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(truth(new Condition.Not(UNKNOWN, NOWHERE))).isEqualTo(Truth.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "LONG, STRING, 200, true",
    "LONG, NUMBER, 200.9, true",
    "LONG, STRING, x, false",
    "LONG, TRUE, true, false",
    "DOUBLE, STRING, 2e2, true",
    "KEYWORD, NUMBER, 200, false",
  })
  void the_type_decides_how_a_value_is_read(
      FieldType type, ValueKind kind, String text, boolean isTwoHundred) {
    Condition test =
        new Condition.Test(new Field(new FieldPath("a"), type), equal(Value.of(200)), NOWHERE);
    assertThat(on(Map.of("a", List.of(new FieldValue(kind, text)))).evaluate(test))
        .isEqualTo(isTwoHundred ? Truth.HOLDS : Truth.FAILS);
  }

  @Test
  void a_test_takes_any_value_and_a_computation_the_least() {
    Field field = new Field(new FieldPath("a"), FieldType.LONG);
    ReferenceEvaluator two =
        on(
            Map.of(
                "a",
                List.of(
                    new FieldValue(ValueKind.NUMBER, "7"), new FieldValue(ValueKind.NUMBER, "3"))));
    assertThat(two.evaluate(new Condition.Test(field, equal(Value.of(7)), NOWHERE)))
        .isEqualTo(Truth.HOLDS);
    assertThat(
            two.evaluate(
                new Condition.Satisfies(
                    new Expression.FieldValue(field), equal(Value.of(7)), NOWHERE)))
        .isEqualTo(Truth.FAILS);
  }

  @ParameterizedTest
  @CsvSource({
    "*, '', true",
    "a*c, abbc, true",
    "a*c, ab, false",
    "a?c, a🐍c, true",
    "a?c, ac, false",
    "*ab*ab*, abab, true",
    "*ab*ab*, abb, false",
  })
  void wildcards_are_put_to_the_whole_text(String pattern, String text, boolean fits) {
    Condition test =
        new Condition.Satisfies(
            new Expression.Constant(Value.of(text)),
            new Predicate.Like(
                List.of(Wildcard.ofStarsAndQuestionMarks(pattern)), LetterCase.EXACT),
            NOWHERE);
    assertThat(truth(test)).isEqualTo(fits ? Truth.HOLDS : Truth.FAILS);
  }

  @Test
  void regular_expressions_are_lucenes_and_put_to_the_whole_text() {
    Predicate digits = new Predicate.Regex(List.of("x<1-9>"), LetterCase.FOLDED);
    assertThat(truth(satisfies("X7", digits))).isEqualTo(Truth.HOLDS);
    assertThat(truth(satisfies("x77", digits))).isEqualTo(Truth.FAILS);
  }

  private static Condition satisfies(String text, Predicate predicate) {
    return new Condition.Satisfies(new Expression.Constant(Value.of(text)), predicate, NOWHERE);
  }

  private static Predicate equal(Value value) {
    return new Predicate.OneOf(List.of(value), LetterCase.EXACT);
  }

  private static Truth truth(Condition condition) {
    return on(Map.of()).evaluate(condition);
  }

  private static ReferenceEvaluator on(Map<String, List<FieldValue>> event) {
    return new ReferenceEvaluator(event);
  }
}
