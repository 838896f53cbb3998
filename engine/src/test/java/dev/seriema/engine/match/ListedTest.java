package dev.seriema.engine.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.LetterCase;
import dev.seriema.model.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ListedTest {
  @Test
  void a_number_equals_one_of_a_list_whether_whole_or_not() {
    ListedValue test =
        new ListedValue(
            FieldType.DOUBLE,
            LongStream.range(0, 1_000).<Value>mapToObj(number -> Value.of(7 * number)).toList());
    assertThat(test.answer(Value.of(6_993))).isEqualTo(Answer.HOLDS);
    assertThat(test.answer(Value.of(14.0))).isEqualTo(Answer.HOLDS);
    assertThat(test.answer(Value.of(14.5))).isEqualTo(Answer.FAILS);
    assertThat(test.answer(Value.of(-7))).isEqualTo(Answer.FAILS);
    assertThat(test.answer(Value.of("14"))).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void a_moment_equals_one_of_a_list() {
    ListedValue test =
        new ListedValue(
            FieldType.DATE,
            IntStream.range(0, 100)
                .<Value>mapToObj(second -> new Value.Moment(Instant.ofEpochSecond(2L * second)))
                .toList());
    assertThat(test.answer(new Value.Moment(Instant.ofEpochSecond(198)))).isEqualTo(Answer.HOLDS);
    assertThat(test.answer(new Value.Moment(Instant.ofEpochSecond(197)))).isEqualTo(Answer.FAILS);
  }

  @Test
  void values_of_several_kinds_and_texts_are_not_sorted() {
    assertThat(ListedValue.takes(List.of(Value.of(1), Value.of(1.5)))).isTrue();
    assertThat(ListedValue.takes(List.of(Value.of(1), Value.of(true)))).isFalse();
    assertThat(ListedValue.takes(List.of(Value.of("a")))).isFalse();
  }

  @Test
  void a_text_is_found_among_many() {
    ListedText test =
        new ListedText(
            IntStream.range(0, 10_000).mapToObj(number -> "host-" + number).toList(),
            LetterCase.EXACT);
    assertThat(test.answer(Value.of("host-9999"))).isEqualTo(Answer.HOLDS);
    assertThat(test.answer(Value.of("Host-9999"))).isEqualTo(Answer.FAILS);
    assertThat(test.answer(Value.of("host-10000"))).isEqualTo(Answer.FAILS);
  }
}
