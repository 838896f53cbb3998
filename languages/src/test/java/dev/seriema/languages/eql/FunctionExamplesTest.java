package dev.seriema.languages.eql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.languages.eql.function.EqlFunction;
import dev.seriema.languages.eql.function.EqlFunctions;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.value.CaseFolding;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FunctionExamplesTest {
  private static final List<Value> ODD_VALUES =
      List.of(
          Value.missing(),
          Value.of(""),
          Value.of("ab🐍"),
          Value.of(0),
          Value.of(-1),
          Value.of(Long.MIN_VALUE),
          Value.of(Long.MAX_VALUE),
          Value.of(1.5),
          Value.of(Double.MAX_VALUE),
          Value.of(true));

  @TestFactory
  Stream<DynamicTest> every_example_of_every_function_gives_what_it_says() {
    return EqlFunctions.all().stream()
        .flatMap(function -> function.examples().stream())
        .map(example -> DynamicTest.dynamicTest(example.call(), () -> run(example)));
  }

  @TestFactory
  Stream<DynamicTest> every_function_has_an_example() {
    return EqlFunctions.all().stream()
        .map(function ->
            DynamicTest.dynamicTest(
                function.signature().name(), () -> assertThat(function.examples()).isNotEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> no_function_throws_for_any_value() {
    return EqlFunctions.all().stream()
        .map(function ->
            DynamicTest.dynamicTest(
                function.signature().name(),
                () ->
                    arguments(Math.min(function.signature().most(), 3))
                        .forEach(values -> assertThat(evaluate(function, values)).isNotNull())));
  }

  /// Positions in a folded text are used as positions in the text itself.
  @Test
  void folding_keeps_the_length_of_every_character() {
    for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
      assertThat(Character.charCount(CaseFolding.fold(codePoint)))
          .isEqualTo(Character.charCount(codePoint));
    }
  }

  private static void run(EqlFunction.Example example) {
    Parsed<Optional<EventQuery>> compiled =
        Eql.compileSingle(
            "any where (" + example.call() + ") == " + example.result(),
            new EqlSettings(EcsSchema.newest()));
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(compiled.tree().orElseThrow().condition())
        .isInstanceOfSatisfying(
            Condition.Always.class, always -> assertThat(always.holds()).isTrue());
  }

  private static List<Value> evaluate(EqlFunction function, List<Value> values) {
    List<Value> results = new ArrayList<>();
    results.add(function.evaluate(values, LetterCase.EXACT));
    if (function.signature().hasCaseForm()) {
      results.add(function.evaluate(values, LetterCase.FOLDED));
    }
    return results;
  }

  /// All lists of odd values with that many members.
  private static Stream<List<Value>> arguments(int count) {
    if (count == 0) {
      return Stream.of(List.of());
    }
    return arguments(count - 1)
        .flatMap(rest ->
            ODD_VALUES.stream()
                .map(value -> {
                  List<Value> all = new ArrayList<>(rest);
                  all.add(value);
                  return List.copyOf(all);
                }));
  }
}
