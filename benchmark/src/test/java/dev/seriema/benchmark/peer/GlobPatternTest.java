package dev.seriema.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.value.Wildcard;
import org.junit.jupiter.api.Test;

class GlobPatternTest {

  @Test
  void a_blank_for_many_takes_as_much_as_what_follows_leaves() {
    assertThat(fits("*ab", "aab")).isTrue();
    assertThat(fits("*ab*c", "xabyabzc")).isTrue();
    assertThat(fits("*ab", "abx")).isFalse();
    assertThat(fits("*", "")).isTrue();
    assertThat(fits("", "a")).isFalse();
  }

  @Test
  void a_blank_for_one_takes_a_code_point() {
    assertThat(fits("a?c", "a😀c")).isTrue();
    assertThat(fits("a?c", "ac")).isFalse();
  }

  @Test
  void letter_case_matters_unless_it_is_folded() {
    assertThat(fits("cmd.*", "CMD.exe")).isFalse();
    assertThat(new GlobPattern(pattern("cmd.*"), true).fits("CMD.exe")).isTrue();
  }

  private static boolean fits(String pattern, String text) {
    return new GlobPattern(pattern(pattern), false).fits(text);
  }

  private static Wildcard pattern(String text) {
    return Wildcard.ofStarsAndQuestionMarks(text);
  }
}
