package dev.seriema.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seriema.model.state.DamagedStateException;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AlertsSeenTest {
  private final AlertsSeen seen = new AlertsSeen();

  @Test
  void an_id_is_new_once() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(seen.contains("alert-" + i)).isFalse();
      assertThat(seen.add("alert-" + i)).isTrue();
      assertThat(seen.add("alert-" + i)).isFalse();
      assertThat(seen.contains("alert-" + i)).isTrue();
    }
    assertThat(seen.contains("alert-10000")).isFalse();
  }

  @Test
  void the_newest_are_remembered_and_the_oldest_are_not() {
    int many = AlertsSeen.REMEMBERED + 10;
    for (int i = 0; i < many; i++) {
      seen.add("alert-" + i);
    }
    assertThat(seen.contains("alert-0")).isFalse();
    assertThat(seen.contains("alert-" + (many - AlertsSeen.REMEMBERED / 2))).isTrue();
    assertThat(seen.contains("alert-" + (many - 1))).isTrue();
  }

  @Test
  void what_is_written_is_read_again_and_written_the_same() throws IOException {
    for (int i = 0; i < AlertsSeen.REMEMBERED / 2 + 3_000; i++) {
      seen.add("alert-" + i);
    }
    byte[] written = written(seen);
    AlertsSeen read = new AlertsSeen();
    read.read(new StateInput(new ByteArrayInputStream(written)));
    assertThat(written(read)).isEqualTo(written);
    assertThat(read.contains("alert-0")).isTrue();
    assertThat(read.add("alert-2999")).isFalse();
    assertThat(read.add("another")).isTrue();
  }

  @Test
  void an_id_that_is_there_twice_is_damage() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StateOutput out = new StateOutput(bytes);
    out.count(2);
    out.bytes(new byte[16]);
    out.bytes(new byte[16]);
    assertThatThrownBy(
            () -> seen.read(new StateInput(new ByteArrayInputStream(bytes.toByteArray()))))
        .isInstanceOf(DamagedStateException.class);
  }

  private static byte[] written(AlertsSeen seen) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    seen.write(new StateOutput(bytes));
    return bytes.toByteArray();
  }
}
