package dev.seriema.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

  @Test
  void programs_are_compared_unless_something_else_is_asked_for() {
    Arguments arguments = Arguments.of("--input", "e", "--rules", "a", "--rules", "b");

    assertThat(arguments.task()).isEqualTo(Arguments.Task.COMPARE);
    assertThat(arguments.rules()).containsExactly(Path.of("a"), Path.of("b"));
    assertThat(arguments.peers()).isEmpty();
    assertThat(arguments.json()).isFalse();
  }

  @Test
  void what_follows_quick_goes_before_it() {
    Arguments arguments =
        Arguments.of("--input", "e", "--rules", "a", "--quick", "--events", "300", "--json");

    assertThat(arguments.count()).isEqualTo(300);
    assertThat(arguments.rounds()).isEqualTo(1);
    assertThat(arguments.json()).isTrue();
  }

  @Test
  void bars_are_measured_for_a_second_unless_another_time_follows() {
    assertThat(Arguments.of("--input", "e", "--rules", "a", "--bars").seconds()).isEqualTo(1);
    assertThat(Arguments.of("--input", "e", "--rules", "a", "--bars", "--seconds", "2").seconds())
        .isEqualTo(2);
  }

  @Test
  void programs_are_named_in_one_word_with_commas() {
    Arguments arguments =
        Arguments.of("--input", "e", "--rules", "a", "--peers", "sqlite,duckdb", "--with", "esper");

    assertThat(arguments.peers()).containsExactly("sqlite", "duckdb");
    assertThat(arguments.also()).containsExactly("esper");
  }

  @Test
  void an_unknown_option_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.of("--input", "e", "--rules", "a", "--slow"))
        .withMessage("unknown option `--slow`");
  }

  @Test
  void an_option_without_its_value_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.of("--input", "e", "--rules"))
        .withMessage("--rules is followed by a value");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.of("--input", "e", "--rounds", "many"))
        .withMessage("--rounds is followed by a number, not by `many`");
  }

  @Test
  void without_events_or_rules_there_is_nothing_to_measure() {
    assertThatIllegalArgumentException().isThrownBy(() -> Arguments.of("--input", "e"));
    assertThatIllegalArgumentException().isThrownBy(() -> Arguments.of("--rules", "a"));
    assertThat(Arguments.of("--parts").task()).isEqualTo(Arguments.Task.PARTS);
  }
}
