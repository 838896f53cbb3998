package dev.seriema.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTextTest {
  @Test
  void a_line_is_broken_at_a_blank_near_its_end_and_else_anywhere() {
    assertThat(WrappedText.lines("python3 -m http.server", 12, 4))
        .containsExactly("python3 -m", "http.server");
    assertThat(WrappedText.lines("a bcdefghijklmnop", 8, 4))
        .containsExactly("a bcdefg", "hijklmno", "p");
    assertThat(WrappedText.lines("short", 8, 4)).containsExactly("short");
    assertThat(WrappedText.lines("", 8, 4)).containsExactly("");
  }

  @Test
  void a_text_of_too_many_lines_is_cut() {
    assertThat(WrappedText.lines("abcdefghijkl", 4, 2)).containsExactly("abcd", "efg…");
  }

  @Test
  void wide_characters_take_two_columns_and_stay_whole() {
    assertThat(WrappedText.lines("日本語日本語", 5, 9)).containsExactly("日本", "語日", "本語");
    assertThat(WrappedText.lines("😀😀😀", 3, 9)).containsExactly("😀", "😀", "😀");
  }
}
