package dev.seriema.cli.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {
  @TempDir private Path place;

  private Path folder() {
    return place.resolve("below/state");
  }

  private Path file() {
    return folder().resolve("seriema.state");
  }

  private void write(String one, String other) throws IOException {
    try (StateFolder opened = StateFolder.open(folder(), "stream")) {
      opened.write(
          List.of(
              new StateSection("one", out -> out.text(one)),
              new StateSection("other", out -> out.text(other))));
    }
  }

  private StateFault refusal() {
    return refusal("stream");
  }

  private StateFault refusal(String schedule) {
    try (StateFolder _ = StateFolder.open(folder(), schedule)) {
      throw new AssertionError("the state is taken as sound");
    } catch (UnusableStateException refused) {
      return refused.fault();
    } catch (IOException fault) {
      throw new AssertionError(fault);
    }
  }

  @Test
  void a_folder_is_made_and_knows_nothing_at_first() throws Exception {
    try (StateFolder opened = StateFolder.open(folder(), "stream")) {
      assertThat(opened.read("one", in -> in.text(10))).isEmpty();
    }
  }

  @Test
  void sections_are_found_by_their_names() throws Exception {
    write("first", "second");
    write("1", "2");
    try (StateFolder opened = StateFolder.open(folder(), "stream")) {
      assertThat(opened.read("other", in -> in.text(10))).contains("2");
      assertThat(opened.read("one", in -> in.text(10))).contains("1");
      assertThat(opened.read("third", in -> in.text(10))).isEmpty();
    }
  }

  @Test
  void a_state_that_is_not_finished_leaves_the_former() throws Exception {
    write("first", "second");
    try (StateFolder opened = StateFolder.open(folder(), "stream")) {
      StateSection broken =
          new StateSection(
              "one",
              _ -> {
                throw new IOException("disk full");
              });
      assertThatExceptionOfType(UnusableStateException.class)
          .isThrownBy(() -> opened.write(List.of(broken)))
          .matches(refused -> refused.fault() == StateFault.UNUSABLE);
    }
    try (StateFolder opened = StateFolder.open(folder(), "stream")) {
      assertThat(opened.read("one", in -> in.text(10))).contains("first");
    }
  }

  @Test
  void a_folder_belongs_to_one_run_at_a_time() throws Exception {
    try (StateFolder _ = StateFolder.open(folder(), "stream")) {
      assertThat(refusal()).isEqualTo(StateFault.IN_USE);
    }
    StateFolder.open(folder(), "stream").close();
  }

  @Test
  void a_state_of_another_schedule_is_refused() throws Exception {
    write("first", "second");
    assertThat(refusal("kibana")).isEqualTo(StateFault.OTHER_SCHEDULE);
  }

  @Test
  void a_state_of_a_later_form_is_refused_whatever_stands_in_it() throws Exception {
    Files.createDirectories(folder());
    Files.writeString(file(), "SERIEMA STATE\n\u0002and so on");
    assertThat(refusal()).isEqualTo(StateFault.NEWER);
  }

  @Test
  void a_folder_that_is_a_file_is_refused() throws Exception {
    Files.writeString(place.resolve("below"), "a file");
    assertThat(refusal()).isEqualTo(StateFault.UNUSABLE);
  }

  @Test
  void wherever_it_is_cut_a_state_is_refused() throws Exception {
    write("first", "second");
    byte[] whole = Files.readAllBytes(file());
    for (int length = 0; length < whole.length; length++) {
      Files.write(file(), Arrays.copyOf(whole, length));
      assertThat(refusal()).as("cut to %d", length).isEqualTo(StateFault.DAMAGED);
    }
    Files.write(file(), Arrays.copyOf(whole, whole.length + 1));
    assertThat(refusal()).isEqualTo(StateFault.DAMAGED);
  }

  @Test
  void whichever_bit_is_turned_a_state_is_refused() throws Exception {
    write("first", "second");
    byte[] whole = Files.readAllBytes(file());
    for (int bit = 0; bit < whole.length * Byte.SIZE; bit++) {
      byte[] turned = whole.clone();
      turned[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      Files.write(file(), turned);
      assertThat(refusal()).as("bit %d", bit).isIn(StateFault.DAMAGED, StateFault.NEWER);
    }
  }
}
