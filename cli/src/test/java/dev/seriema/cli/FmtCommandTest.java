package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {
  private static final String UNTIDY = "[rule]\nname=\"N\"\nauthor = [ \"Ann\" ]\n";
  private static final String TIDY = "[rule]\nauthor = [\"Ann\"]\nname = \"N\"\n";

  @TempDir private Path folder;

  @Test
  void rule_files_are_laid_out_and_other_files_are_left_alone() throws IOException {
    Path untidy = Files.writeString(folder.resolve("untidy.toml"), UNTIDY);
    Files.writeString(folder.resolve("tidy.toml"), TIDY);
    Path other = Files.writeString(folder.resolve("other.toml"), "b=1\na=2\n");
    assertThat(Invocation.of("fmt", folder).endsWith(0).out())
        .contains("untidy.toml")
        .doesNotContain("other.toml")
        .endsWith("1 of 2 files laid out" + System.lineSeparator());
    assertThat(untidy).content().isEqualTo(TIDY);
    assertThat(other).content().isEqualTo("b=1\na=2\n");
    assertThat(Invocation.of("fmt", folder).endsWith(0).out()).startsWith("0 of 2 files");
    try (var files = Files.list(folder)) {
      assertThat(files).as("no draft is left").hasSize(3);
    }
  }

  @Test
  void check_changes_nothing_and_ends_with_1_where_a_file_would_change() throws IOException {
    Path untidy = Files.writeString(folder.resolve("untidy.toml"), UNTIDY);
    assertThat(Invocation.of("fmt", "--check", folder).endsWith(1).out())
        .contains("untidy.toml")
        .endsWith("1 of 1 file would change" + System.lineSeparator());
    assertThat(untidy).content().isEqualTo(UNTIDY);
    Files.writeString(untidy, TIDY);
    Invocation.of("fmt", "--check", folder).endsWith(0);
  }

  @Test
  void a_file_that_is_no_sound_toml_is_told_and_left_and_the_others_are_laid_out()
      throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.toml"), "[rule]\nname = \"N\n");
    Path untidy = Files.writeString(folder.resolve("untidy.toml"), UNTIDY);
    Invocation fmt = Invocation.of("fmt", folder).endsWith(2);
    assertThat(fmt.err()).contains("error[TOML-").contains("broken.toml:2");
    assertThat(broken).content().isEqualTo("[rule]\nname = \"N\n");
    assertThat(untidy).content().isEqualTo(TIDY);
  }

  @Test
  void the_rules_of_this_repository_are_laid_out() {
    Invocation.of("fmt", "--check", SharedData.repository().resolve("rules")).endsWith(0);
  }

  @Test
  void a_place_that_is_not_there_is_told() {
    assertThat(Invocation.of("fmt", folder.resolve("missing")).endsWith(2).err())
        .contains("missing");
  }
}
