package dev.seriema.catalog.layout;

import static dev.seriema.catalog.layout.RuleFolders.rule;
import static dev.seriema.catalog.layout.RuleFolders.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleArgumentTest {
  @TempDir private Path folder;

  @Test
  void a_path_an_id_and_a_name_mean_the_same_rule() {
    Path file = write(folder.resolve("a.toml"), rule("a1"));
    write(folder.resolve("b.toml"), rule("b1"));

    assertThat(found(file.toString())).isEqualTo("a1");
    assertThat(found("a1")).isEqualTo("a1");
    assertThat(found("A1")).isEqualTo("a1");
    assertThat(found("Rule a1")).isEqualTo("a1");
    assertThat(found("rule A1")).isEqualTo("a1");
  }

  @Test
  void a_path_is_a_rule_that_no_place_holds() {
    Path elsewhere = write(folder.resolve("elsewhere/c.toml"), rule("c1"));

    assertThat(RuleArgument.find(elsewhere.toString(), List.of()))
        .isInstanceOf(RuleArgument.One.class);
  }

  @Test
  void a_name_of_several_rules_means_all_of_them() {
    write(folder.resolve("a.toml"), rule("a1").replace("Rule a1", "Shell"));
    write(folder.resolve("b.toml"), rule("b1").replace("Rule b1", "shell"));

    assertThat(find("Shell"))
        .isInstanceOfSatisfying(
            RuleArgument.Several.class,
            several ->
                assertThat(several.rules())
                    .extracting(loaded -> loaded.rule().id().id())
                    .containsExactly("a1", "b1"));
    assertThat(find(folder.toString())).isInstanceOf(RuleArgument.Several.class);
  }

  @Test
  void a_live_rule_wins_over_a_retired_one() {
    write(folder.resolve("a.toml"), rule("a1").replace("Rule a1", "Shell"));
    write(
        folder.resolve("b.toml"),
        rule("b1").replace("Rule b1", "Shell").replace("production", "deprecated"));

    assertThat(found("Shell")).isEqualTo("a1");
    assertThat(found("b1")).isEqualTo("b1");
  }

  @Test
  void a_faulty_file_is_found_by_its_path_and_by_its_id() {
    Path file = write(folder.resolve("a.toml"), rule("a1").replace("= 21", "= 210"));

    assertThat(find(file.toString())).isInstanceOf(RuleArgument.Faulty.class);
    assertThat(find("a1"))
        .isInstanceOfSatisfying(
            RuleArgument.Faulty.class,
            faulty -> assertThat(faulty.file().reason()).isEqualTo("the file has 1 error"));
  }

  @Test
  void what_no_rule_has_is_answered_by_the_nearest_name() {
    write(folder.resolve("a.toml"), rule("a1").replace("Rule a1", "Shell from Python"));

    assertThat(find("Shell from Pyhton"))
        .isInstanceOfSatisfying(
            RuleArgument.None.class,
            none -> assertThat(none.nearest()).contains("Shell from Python"));
    assertThat(find("something else"))
        .isInstanceOfSatisfying(
            RuleArgument.None.class, none -> assertThat(none.nearest()).isEmpty());
    assertThat(find("")).isInstanceOf(RuleArgument.None.class);
    assertThat(find("no\0path")).isInstanceOf(RuleArgument.None.class);
  }

  @Test
  void a_file_without_a_rule_is_no_rule() {
    Path file = write(folder.resolve("notes.txt"), "nothing");

    assertThat(find(file.toString()))
        .isInstanceOfSatisfying(
            RuleArgument.None.class,
            none ->
                assertThat(none.set().findings())
                    .singleElement()
                    .satisfies(finding ->
                        assertThat(finding.diagnostic().message()).contains("TOML file")));
  }

  private String found(String argument) {
    assertThat(find(argument)).isInstanceOf(RuleArgument.One.class);
    return ((RuleArgument.One) find(argument)).rule().rule().id().id();
  }

  private RuleArgument find(String argument) {
    return RuleArgument.find(argument, List.of(folder));
  }
}
