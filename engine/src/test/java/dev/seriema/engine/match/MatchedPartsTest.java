package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.Wildcard;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatchedPartsTest {
  private static final SourceSpan HERE = new SourceSpan(0, 1);
  private static final EventLayout LAYOUT = Scanned.layout("name", "args", "user");

  @Test
  void each_test_of_a_conjunction_is_told_with_the_first_value_that_satisfied_it() {
    Condition condition =
        new Condition.AllOf(List.of(equal("name", "bash"), like("args", "-*")), HERE);
    assertThat(parts(condition, "{\"name\":\"bash\",\"args\":[\"bash\",\"-c\",\"-x\"]}"))
        .containsExactly("name: bash", "args: -c");
  }

  @Test
  void of_alternatives_the_first_that_holds_is_told() {
    Condition condition =
        new Condition.AnyOf(
            List.of(equal("user", "root"), equal("name", "bash"), like("args", "*")), HERE);
    assertThat(parts(condition, "{\"name\":\"bash\",\"args\":\"x\"}"))
        .containsExactly("name: bash");
  }

  @Test
  void what_has_to_be_absent_or_is_computed_is_not_told() {
    Condition condition =
        new Condition.AllOf(
            List.of(
                equal("name", "bash"),
                new Condition.Not(equal("user", "root"), HERE),
                new Condition.IsMissing(new Expression.FieldValue(field("user")), HERE)),
            HERE);
    assertThat(parts(condition, "{\"name\":\"bash\"}")).containsExactly("name: bash");
  }

  @Test
  void an_event_that_does_not_match_has_no_parts() {
    Condition condition =
        new Condition.AllOf(List.of(equal("name", "bash"), equal("user", "root")), HERE);
    assertThat(parts(condition, "{\"name\":\"bash\"}")).isEmpty();
  }

  private static List<String> parts(Condition condition, String document) {
    return MatchedParts.of(condition, LAYOUT).in(Scanned.event(LAYOUT, document)).stream()
        .map(part -> part.field() + ": " + part.text())
        .toList();
  }

  private static Condition equal(String field, String text) {
    return new Condition.Test(
        field(field), new Predicate.OneOf(List.of(Value.of(text)), LetterCase.EXACT), HERE);
  }

  private static Condition like(String field, String pattern) {
    return new Condition.Test(
        field(field),
        new Predicate.Like(List.of(Wildcard.ofStarsAndQuestionMarks(pattern)), LetterCase.EXACT),
        HERE);
  }

  private static Field field(String name) {
    return new Field(new FieldPath(name), FieldType.KEYWORD);
  }
}
