package dev.seriema.model.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShellWordTest {
  @Test
  void a_plain_path_is_left_as_it_is() {
    assertThat(ShellWord.of("rules/linux/a-rule_1.toml")).isEqualTo("rules/linux/a-rule_1.toml");
  }

  @Test
  void what_a_shell_would_take_apart_is_quoted() {
    assertThat(ShellWord.of("my rules/a.toml")).isEqualTo("'my rules/a.toml'");
    assertThat(ShellWord.of("$HOME;rm")).isEqualTo("'$HOME;rm'");
    assertThat(ShellWord.of("it's")).isEqualTo("'it'\\''s'");
    assertThat(ShellWord.of("")).isEqualTo("''");
  }

  @Test
  void what_would_steer_a_terminal_is_made_visible() {
    assertThat(ShellWord.of("a\u001b[2J")).doesNotContain("\u001b").startsWith("'");
  }
}
