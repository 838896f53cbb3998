package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Expression;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldProbeTest {
  private static final SourceSpan HERE = new SourceSpan(0, 1);
  private static final EventLayout LAYOUT = Scanned.layout("f", "g");
  private static final Field TEXT = new Field(new FieldPath("f"), FieldType.KEYWORD);
  private static final Field NUMBER = new Field(new FieldPath("g"), FieldType.LONG);

  @Test
  void it_says_of_each_value_whether_a_test_holds_for_it() {
    Condition either =
        new Condition.AnyOf(List.of(equals("a"), new Condition.Not(equals("c"), HERE)), HERE);
    assertThat(FieldProbe.of(either, LAYOUT))
        .singleElement()
        .satisfies(probe ->
            assertThat(seen(probe, "{\"f\":[\"a\",\"b\",\"c\"]}"))
                .containsExactly("a readable satisfies", "b readable", "c readable satisfies"));
  }

  @Test
  void it_says_of_each_value_whether_it_can_be_read() {
    FieldProbe probe =
        FieldProbe.of(new Condition.Test(NUMBER, new Predicate.Exists(), HERE), LAYOUT).getFirst();
    assertThat(seen(probe, "{\"g\":[7,\"8\",\"nine\",true]}"))
        .containsExactly("7 readable satisfies", "8 readable satisfies", "nine", "true");
    assertThat(seen(probe, "{\"g\":null}")).isEmpty();
  }

  @Test
  void a_field_that_something_is_computed_from_is_satisfied_by_no_value() {
    Condition computed =
        new Condition.Not(
            new Condition.Compare(
                new Expression.FieldValue(NUMBER),
                Comparison.EQUAL,
                new Expression.Truth(
                    new Condition.Satisfies(
                        new Expression.FieldValue(TEXT), new Predicate.Exists(), HERE)),
                HERE),
            HERE);
    List<FieldProbe> probes = FieldProbe.of(computed, LAYOUT);
    assertThat(probes).extracting(FieldProbe::field).containsExactly(NUMBER, TEXT);
    assertThat(seen(probes.getLast(), "{\"f\":\"a\"}")).containsExactly("a readable");
  }

  private static Condition equals(String text) {
    return new Condition.Test(
        TEXT, new Predicate.OneOf(List.of(Value.of(text)), LetterCase.EXACT), HERE);
  }

  private static List<String> seen(FieldProbe probe, String document) {
    Event event = Scanned.event(LAYOUT, document);
    List<String> seen = new ArrayList<>();
    for (int value = probe.first(event); value != Event.NONE; value = event.next(value)) {
      seen.add(
          event.text(value)
              + (probe.isReadable(event, value) ? " readable" : "")
              + (probe.satisfies(event, value) ? " satisfies" : ""));
    }
    return seen;
  }
}
