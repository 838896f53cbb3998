package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseLockCommandTest {
  private static final String LOCK = "detection_rules/etc/version.lock.json";
  private static final String SHELL = "process where process.name == \"sh\"";

  @TempDir private Path folder;
  private Workspace workspace = new Workspace(Path.of(""));

  @BeforeEach
  void a_repository_with_a_rule() {
    workspace = new Workspace(folder);
    workspace.file("detection_rules/etc/packages.yaml", "package:\n  name: '9.6'\n");
    workspace.file(
        "detection_rules/etc/stack-schema-map.yaml",
        "\"8.19.0\":\n  ecs: \"8.17.0\"\n\"9.6.0\":\n  ecs: \"9.5.0\"\n");
    workspace.file(LOCK, "{}\n");
    workspace.file("detection_rules/etc/deprecated_rules.json", "{}\n");
    workspace.rule("rules/linux/execution_shell.toml", SHELL);
  }

  @Test
  void a_rule_without_a_version_is_due() {
    assertThat(Invocation.of("release", "lock", "--check", folder).endsWith(1).out())
        .contains("new        1            rules/linux/execution_shell.toml")
        .contains("1 rule: 1 new");
  }

  @Test
  void what_lies_beside_the_folder_of_rules_is_not_released() {
    workspace.rule("drafts/execution_draft.toml", SHELL);
    assertThat(Invocation.of("release", "lock", "--check", folder).endsWith(1).out())
        .contains("1 rule: 1 new")
        .doesNotContain("execution_draft");
  }

  @Test
  void what_is_locked_is_up_to_date() {
    Path lock = folder.resolve(LOCK);
    assertThat(Invocation.of("release", "lock", folder).endsWith(0).err())
        .contains("wrote ")
        .contains("version.lock.json");
    assertThat(lock).content().contains("\"version\": 1");
    assertThat(Invocation.of("release", "lock", "--check", folder).endsWith(0).out())
        .contains("1 rule: 1 unchanged");
    assertThat(Invocation.of("release", "lock", folder).endsWith(0).err()).isEmpty();
  }

  @Test
  void hashes_can_be_written_without_versions() {
    Invocation.of("release", "lock", folder).endsWith(0);
    workspace.rule("rules/linux/execution_shell.toml", "process where process.name == \"bash\"");
    assertThat(Invocation.of("release", "lock", "--keep-versions", folder).endsWith(0).out())
        .contains("rewritten  1 ")
        .contains("the lock says otherwise: sha256");
    assertThat(Invocation.of("release", "lock", "--check", folder).endsWith(0).out())
        .contains("1 unchanged");
  }

  @Test
  void forks_without_another_version_are_all_as_far_apart() {
    workspace.rule("rules/linux/execution_other.toml", SHELL);
    Invocation.of("release", "lock", folder).endsWith(0);
    for (String name : new String[] {"execution_shell.toml", "execution_other.toml"}) {
      Path rule = workspace.rule("rules/linux/" + name, SHELL);
      workspace.file(
          "rules/linux/" + name,
          text(rule).replace("updated_date", "min_stack_version = \"9.6\"\nupdated_date"));
    }
    Invocation.of("release", "lock", "--keep-versions", folder).endsWith(0);
    assertThat(text(folder.resolve(LOCK)))
        .containsPattern("(?s)\"version\": 100\\D.*\"version\": 100\\D")
        .contains("\"max_allowable_version\": 99");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void git_says_what_changed_since_a_rule_was_locked() {
    ReviewedRepository repository = new ReviewedRepository(folder);
    repository.git("init", "-q", "-b", "main").commit("Begin");
    Invocation.of("release", "lock", folder).endsWith(0);
    repository.commit("Lock");
    repository
        .edit("rules/linux/execution_shell.toml", text -> text.replace("\"medium\"", "\"high\""))
        .commit("Tune")
        .edit(
            "rules/linux/execution_shell.toml",
            text -> text.replace("risk_score = 47", "risk_score = 73"));
    assertThat(Invocation.of("release", "lock", "--check", folder).endsWith(1).out())
        .containsPattern("raised +1 -> 2 ")
        .contains("`risk_score`", "`severity`")
        .contains("what was locked is in commit ");
  }

  @Test
  void a_rule_that_cannot_be_hashed_is_unchanged_where_git_has_the_same_file() {
    workspace.rule("rules/linux/execution_shell.toml", "process where acme.name == \"sh\"");
    workspace.file(
        LOCK,
        ("{\"%s\": {\"rule_name\": \"Shell\", \"sha256\": \"%s\", \"type\": \"eql\","
                + " \"version\": 3}}\n")
            .formatted(
                Workspace.id("rules/linux/execution_shell.toml"), "0123456789abcdef".repeat(4)));
    workspace.rule(
        "rules/linux/execution_shell.toml",
        "any where data_stream.dataset == \"acme.log\" and acme.name == \"sh\"");
    ReviewedRepository repository = new ReviewedRepository(folder);
    repository.git("init", "-q", "-b", "main").commit("Lock");
    assertThat(Invocation.of("release", "lock", "--check", folder).endsWith(0).out())
        .contains("1 rule: 1 unchanged");
    repository.edit(
        "rules/linux/execution_shell.toml", text -> text.replace("\"medium\"", "\"high\""));
    assertThat(Invocation.of("release", "lock", "--check", folder).endsWith(0).out())
        .contains("1 rule: 1 not told");
  }

  @Test
  void one_rule_is_named_only_where_versions_stay() {
    assertThat(Invocation.of("release", "lock", "--rule", "x", folder).endsWith(2).err())
        .contains("--keep-versions");
    assertThat(
            Invocation.of("release", "lock", "--keep-versions", "--rule", "x", folder)
                .endsWith(2)
                .err())
        .contains("no rule of the repository has the id `x`");
  }

  @Test
  void a_program_gets_the_cause_of_what_is_not_told() {
    workspace.rule(
        "rules/linux/execution_shell.toml",
        "any where data_stream.dataset == \"acme.log\" and acme.name == \"sh\"");
    JsonNode told =
        Invocation.of("release", "lock", "--check", folder, "--output", "json")
            .endsWith(0)
            .documents()
            .getFirst();
    assertThat(told.get("up_to_date").asBoolean()).isTrue();
    assertThat(told.at("/counts/not_told").asInt()).isEqualTo(1);
    assertThat(told.at("/rules/0/reasons/0").asText()).isNotEmpty();
  }

  @Test
  void a_lock_that_is_no_json_is_told_with_its_place() {
    workspace.file(LOCK, "{\n\"a\": }\n");
    assertThat(Invocation.of("release", "lock", "--check", folder).endsWith(2).err())
        .contains("version.lock.json:2:6: ");
  }

  @Test
  void a_folder_without_locked_versions_is_told() {
    workspace.file("_config.yaml", "rule_dirs:\n- rules\nbypass_version_lock: true\n");
    assertThat(Invocation.of("release", "lock", "--check", folder).endsWith(2).err())
        .contains("locks no versions");
  }
}
