package dev.seriema.catalog.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleNameTest {
  @Test
  void a_name_has_some_length_and_begins_and_ends_with_what_can_be_read_aloud() {
    assertThat(RuleName.fault("Shell Started (Linux)")).isEmpty();
    assertThat(RuleName.fault("Ähnliche Namen")).isEmpty();
    assertThat(RuleName.fault("ab")).isPresent();
    assertThat(RuleName.fault("a".repeat(201))).isPresent();
    assertThat(RuleName.fault("-rf")).contains("does not begin with a letter or digit");
    assertThat(RuleName.fault("Who?")).contains("does not end with a letter, digit or bracket");
    assertThat(RuleName.fault("two\nlines")).contains("has signs that cannot be printed");
  }

  @Test
  void a_file_is_named_in_small_letters_digits_and_underscores() {
    assertThat(RuleName.stem("Lateral Movement", "PsExec: Über \"Alles\" (v2)"))
        .isEqualTo("lateral_movement_psexec_uber_alles_v2");
    assertThat(RuleName.stem("Impact", "勒索軟體")).isEqualTo("impact");
    assertThat(RuleName.stem("Impact", "../../etc/passwd")).isEqualTo("impact_etc_passwd");
    assertThat(RuleName.stem("Impact", "x y ".repeat(40)))
        .hasSizeLessThanOrEqualTo(107)
        .doesNotEndWith("_");
  }
}
