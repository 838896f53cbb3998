package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseCommandsTest {
  private static final String RULE = "rules/linux/execution_shell.toml";

  @TempDir private Path folder;
  private ReviewedRepository repository = new ReviewedRepository(Path.of(""));

  @BeforeEach
  void a_repository_with_a_locked_rule() {
    Workspace workspace = new Workspace(folder);
    workspace.file(
        "detection_rules/etc/packages.yaml",
        """
        package:
          name: '9.6'
          registry_data:
            conditions:
              kibana.version: ^9.6.0
            version: 9.6.0-beta.1
        """);
    workspace.file(
        "detection_rules/etc/stack-schema-map.yaml",
        """
        "8.19.0":
          ecs: "8.17.0"
        "9.4.0":
          ecs: "9.4.0"
        "9.6.0":
          ecs: "9.5.0"
        """);
    workspace.file("detection_rules/etc/version.lock.json", "{}\n");
    workspace.file("detection_rules/etc/deprecated_rules.json", "{}\n");
    workspace.rule(RULE, "process where process.name == \"sh\"");
    repository = new ReviewedRepository(folder);
    repository.edit(
        RULE, text -> text.replace("updated_date", "min_stack_version = \"9.4\"\nupdated_date"));
    Invocation.of("release", "lock", folder).endsWith(0);
    repository.git("init", "-q", "-b", "main").commit("Lock");
  }

  @Test
  void a_trim_changes_what_it_says() {
    assertThat(
            Invocation.of("release", "trim", "--stack", "9.4", "--dry-run", folder)
                .endsWith(0)
                .out())
        .contains("`min_stack_version` is dropped")
        .contains("1 entry of the version lock and 1 rule would change");
    repository.git("diff", "--quiet");
    Invocation.of("release", "trim", "--stack", "9.4", "--lock-only", folder).endsWith(0);
    repository.git("diff", "--quiet", "--", "rules");
    Invocation.of("release", "trim", "--stack", "9.4", folder).endsWith(0);
    assertThat(folder.resolve(RULE)).content().doesNotContain("min_stack_version");
    assertThat(Invocation.of("release", "lock", "--check", folder).endsWith(0).out())
        .contains("1 unchanged");
  }

  @Test
  void a_trim_wants_a_stack_of_the_map() {
    assertThat(Invocation.of("release", "trim", "--stack", "9.5", folder).endsWith(2).err())
        .contains("these are: 8.19, 9.4, 9.6");
  }

  @Test
  void a_package_is_bumped() {
    assertThat(Invocation.of("release", "bump", "--minor", "--dry-run", folder).endsWith(0).out())
        .contains("+  name: '9.7'", "+      kibana.version: ^9.7.0", "+    version: 9.7.0-beta.1");
    assertThat(Invocation.of("release", "bump", "--patch", "--preview", folder).endsWith(0).out())
        .contains("9.6.0-beta.1 -> 9.6.0-beta.2");
    assertThat(Invocation.of("release", "bump", "--minor", "--preview", folder).endsWith(2).err())
        .contains("--patch");
  }

  @Test
  void the_difference_of_a_rule_that_is_given_up_can_be_applied_by_git() {
    Invocation told =
        Invocation.of(
                "release",
                "deprecate",
                folder.resolve(RULE),
                "--reason",
                "Too noisy.",
                "--date",
                "2026-11-26",
                "--dry-run")
            .endsWith(0);
    assertThat(told.err()).contains("its users were not told yet");
    repository.git("diff", "--quiet");
    new Workspace(folder).file("deprecate.diff", told.out());
    repository.git("apply", folder.resolve("deprecate.diff").toString());
    assertThat(folder.resolve("rules/_deprecated/execution_shell.toml"))
        .content()
        .contains("deprecated_reason = \"Too noisy.\"");
  }

  @Test
  void a_rule_that_is_given_up_moves_and_is_locked_as_such() {
    assertThat(
            Invocation.of(
                    "release",
                    "deprecate",
                    Workspace.id(RULE),
                    "--repository",
                    folder,
                    "--reason",
                    "Too noisy.")
                .endsWith(0)
                .out())
        .contains(RULE + " -> rules/_deprecated/execution_shell.toml")
        .contains("seriema release lock");
    assertThat(Invocation.of("release", "lock", folder).endsWith(0).out())
        .contains("1 rule: 1 deprecated");
    assertThat(folder.resolve("detection_rules/etc/deprecated_rules.json"))
        .content()
        .contains("\"deprecated_reason\": \"Too noisy.\"");
  }

  @Test
  void what_needs_a_rule_stops_that_it_is_given_up() {
    repository.file(
        "exceptions/list.toml",
        "[metadata]\nlist_name = \"L\"\nrule_ids = [\"" + Workspace.id(RULE) + "\"]\n");
    Path rule = folder.resolve(RULE);
    assertThat(
            Invocation.of("release", "deprecate", rule, "--reason", "Too noisy.").endsWith(2).err())
        .contains("exceptions/list.toml:3: exceptions are for its id")
        .contains("--anyway");
    assertThat(rule).exists();
    Invocation.of("release", "deprecate", rule, "--reason", "Too noisy.", "--anyway").endsWith(0);
    assertThat(rule).doesNotExist();
  }

  @Test
  void a_rule_that_is_not_there_is_told() {
    assertThat(
            Invocation.of(
                    "release", "deprecate", "nothing", "--repository", folder, "--reason", "x")
                .endsWith(2)
                .err())
        .contains("`nothing` means no rule of the repository");
  }
}
