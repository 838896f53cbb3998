package dev.seriema.engine.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.value.Value;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FieldValuesTest {
  @Test
  void values_come_back_as_they_were_written() {
    FieldValues values =
        new FieldValues(
            List.of(List.of(Value.of("a"), Value.of(7)), List.of(), List.of(Value.of(1.5))), true);
    assertThat(FieldValues.of(ByteBuffer.wrap(values.written()))).isEqualTo(values);
  }

  @Test
  void an_event_without_a_value_in_one_field_is_incomplete() {
    assertThat(new FieldValues(List.of(List.of(Value.of("a")), List.of()), false).isComplete())
        .isFalse();
    assertThat(new FieldValues(List.of(), false).isComplete()).isTrue();
  }
}
