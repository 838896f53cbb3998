package dev.seriema.benchmark.starts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.seriema.benchmark.process.Jvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartsTest {
  private static final List<String> VERSION = List.of(Jvm.java().toString(), "-version");

  @Test
  void commands_take_turns_after_one_start_of_each_that_does_not_count() throws Exception {
    List<String> order = new ArrayList<>();
    Command one = new Command("one", VERSION, Map.of(), () -> order.add("one"));
    Command other = new Command("other", VERSION, Map.of(), () -> order.add("other"));

    Starts starts = Starts.measure(2, one, other);

    assertThat(order).containsExactly("one", "other", "one", "other", "one", "other");
    assertThat(starts.ratio(one, one).most()).isEqualTo(1);
  }

  @Test
  void a_command_that_was_not_started_has_no_ratio() throws Exception {
    Command one = new Command("one", VERSION);
    Starts starts = Starts.measure(1, one);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> starts.ratio(one, new Command("other", VERSION)))
        .withMessage("`other` was not measured");
  }

  @Test
  void a_command_has_the_settings_that_it_is_given() throws Exception {
    Map<String, String> unknownOption = Map.of("JDK_JAVA_OPTIONS", "-XX:+NoSuchOption");

    assertThat(new Command("plain", VERSION).works()).isTrue();
    assertThat(new Command("set", VERSION, unknownOption, () -> {}).works()).isFalse();
    assertThat(new Command("absent", List.of("no-such-program")).works()).isFalse();
  }

  @Test
  void a_scratch_folder_is_emptied_and_ends_with_its_use() throws Exception {
    Path path;
    try (ScratchFolder folder = new ScratchFolder()) {
      path = folder.path();
      Path inside = Files.createDirectories(path.resolve("seriema/facts"));
      Files.writeString(inside.resolve("a.tsv"), "a");

      folder.empty();

      assertThat(path).isEmptyDirectory();
      Files.writeString(path.resolve("b"), "b");
    }
    assertThat(path).doesNotExist();
  }
}
