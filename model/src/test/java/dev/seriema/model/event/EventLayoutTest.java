package dev.seriema.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.schema.FieldPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventLayoutTest {
  @Test
  void slots_go_by_name_and_a_field_has_one() {
    EventLayout layout =
        EventLayout.of(List.of(new FieldPath("b"), new FieldPath("a.b"), new FieldPath("b")));
    assertThat(layout.slots()).isEqualTo(2);
    assertThat(layout.fields()).containsExactly(new FieldPath("a.b"), new FieldPath("b"));
    assertThat(layout.slot(new FieldPath("b"))).isEqualTo(1);
    assertThat(layout.field(0)).isEqualTo(new FieldPath("a.b"));
    assertThat(layout.slot(new FieldPath("a"))).isEqualTo(-1);
  }
}
