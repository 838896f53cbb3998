package dev.seriema.languages.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A part of a query on one line.
final class OneLineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "a", " a b ", "a  b", "a\t\n b\u000b\f\rc", "a\u00a0 \u2003b", "a b\tc"})
  void blanks_count_as_one(String text) {
    assertThat(OneLine.of(text)).isEqualTo(text.strip().replaceAll("\\s+", " "));
  }

  @Test
  void a_long_part_loses_its_end_and_no_character_is_cut_in_two() {
    assertThat(OneLine.of("😀".repeat(61))).isEqualTo("😀".repeat(59) + "…");
    assertThat(OneLine.of("a".repeat(60))).isEqualTo("a".repeat(60));
  }
}
