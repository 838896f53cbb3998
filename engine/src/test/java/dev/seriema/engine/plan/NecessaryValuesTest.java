package dev.seriema.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NecessaryValuesTest {
  private static final SourceSpan HERE = new SourceSpan(0, 1);
  private static final Field NAME = new Field(new FieldPath("process.name"), FieldType.KEYWORD);
  private static final Field USER = new Field(new FieldPath("user.name"), FieldType.KEYWORD);

  @Test
  void values_of_one_field_stand_together_and_letter_case_apart() {
    Condition either =
        new Condition.AnyOf(
            List.of(
                test(NAME, LetterCase.EXACT, "bash", "sh"),
                test(USER, LetterCase.EXACT, "root"),
                test(NAME, LetterCase.FOLDED, "cmd.exe"),
                test(NAME, LetterCase.EXACT, "zsh")),
            HERE);

    assertThat(NecessaryValues.of(either).orElseThrow())
        .containsExactly(
            new NecessaryValues(NAME, LetterCase.EXACT, List.of("bash", "sh", "zsh")),
            new NecessaryValues(USER, LetterCase.EXACT, List.of("root")),
            new NecessaryValues(NAME, LetterCase.FOLDED, List.of("cmd.exe")));
  }

  @Test
  void a_rule_may_need_any_value_or_none_or_never_be_tried() {
    Condition named = new Condition.Test(NAME, new Predicate.Exists(), HERE);
    assertThat(NecessaryValues.of(named).orElseThrow())
        .containsExactly(new NecessaryValues(NAME, LetterCase.EXACT, List.of()));
    assertThat(NecessaryValues.of(new Condition.Not(named, HERE))).isEmpty();
    assertThat(NecessaryValues.of(new Condition.Always(false, HERE))).contains(List.of());
  }

  private static Condition test(Field field, LetterCase letterCase, String... texts) {
    return new Condition.Test(
        field, new Predicate.OneOf(Arrays.stream(texts).map(Value::of).toList(), letterCase), HERE);
  }
}
