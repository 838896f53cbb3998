package dev.seriema.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void options_may_stand_before_and_behind_the_events() {
    Arguments arguments =
        Arguments.of("--rules", "a", "events.ndjson", "--rules", "b", "--rounds", "7", "--json");

    assertThat(arguments.events()).isEqualTo(Path.of("events.ndjson"));
    assertThat(arguments.rules()).containsExactly(Path.of("a"), Path.of("b"));
    assertThat(arguments.only()).isEmpty();
    assertThat(arguments.rounds()).isEqualTo(7);
    assertThat(arguments.json()).isTrue();
  }

  @Test
  void an_unknown_option_is_no_file_of_events() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.of("events.ndjson", "--rules", "a", "--quick"))
        .withMessage("unknown option `--quick`");
  }

  @Test
  void an_option_without_its_value_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.of("events.ndjson", "--rules"))
        .withMessage("--rules is followed by a value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.of("events.ndjson", "--rounds", "many"))
        .withMessage("--rounds is followed by a number, not by `many`");
  }

  @Test
  void fewer_than_five_rounds_say_nothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.of("events.ndjson", "--rules", "a", "--rounds", "4"));
  }
}
