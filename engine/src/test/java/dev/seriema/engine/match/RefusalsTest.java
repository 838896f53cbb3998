package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
  private static final Field NAME = new Field(new FieldPath("process.name"), FieldType.KEYWORD);
  private static final SourceSpan HERE = new SourceSpan(14, 40);

  @ParameterizedTest
  @ValueSource(strings = {"cmd\\.exe", "", "a{1000}", "(a|b)*c", "~(.*\\.exe)", "x<1-99>"})
  void an_expression_that_can_be_run_is_not_refused(String expression) {
    assertThat(Refusals.of(regex(expression))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "(a", "[a", "\"a", "[z-a]", "a{5,2}", "<1-x>"})
  void a_text_that_is_no_regular_expression_is_refused(String expression) {
    List<Diagnostic> refusals = Refusals.of(regex(expression));
    assertThat(refusals)
        .singleElement()
        .satisfies(refusal -> {
          assertThat(refusal.code().id()).isEqualTo("MATCH-0001");
          assertThat(refusal.span()).isEqualTo(HERE);
          assertThat(refusal.message())
              .startsWith("`" + expression + "` is no regular expression: ");
        });
  }

  static List<String> expensive() {
    return List.of(
        "(a|b)*a(a|b){20}",
        ".{0,500}x.{0,500}",
        "((a{1000}){1000}){1000}",
        "a{999999999999}",
        "a|b|".repeat(50_000) + "c",
        "(".repeat(100_000) + ")".repeat(100_000),
        "a?".repeat(2_000) + "a".repeat(2_000),
        "(a*b)&".repeat(5_000) + "c");
  }

  @ParameterizedTest
  @MethodSource("expensive")
  void an_expression_that_takes_too_much_work_is_refused_soon(String expression) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          List<Diagnostic> refusals = Refusals.of(regex(expression));
          assertThat(refusals)
              .singleElement()
              .satisfies(refusal -> {
                assertThat(refusal.code().id()).isEqualTo("MATCH-0002");
                assertThat(refusal.message()).hasSizeLessThan(130).endsWith("to prepare");
              });
        });
  }

  @Test
  void every_expression_of_a_condition_is_looked_at_wherever_it_stands() {
    Predicate bad = new Predicate.Regex(List.of("a", "("), LetterCase.FOLDED);
    Condition tested = new Condition.Test(NAME, bad, HERE);
    Expression truth = new Expression.Truth(tested);
    Condition everywhere =
        new Condition.AllOf(
            List.of(
                new Condition.Not(tested, HERE),
                new Condition.AnyOf(List.of(new Condition.Holds(truth, HERE), tested), HERE),
                new Condition.IsMissing(truth, HERE),
                new Condition.Satisfies(truth, bad, HERE),
                new Condition.Compare(
                    truth, Comparison.EQUAL, new Expression.Constant(Value.of(true)), HERE)),
            HERE);
    assertThat(Refusals.of(everywhere)).hasSize(7);
  }

  private static Condition regex(String expression) {
    return new Condition.Test(
        NAME, new Predicate.Regex(List.of(expression), LetterCase.EXACT), HERE);
  }
}
