package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
  void a_program_gets_the_cause_of_what_is_not_told() {
    workspace.rule("rules/linux/execution_shell.toml", "process where acme.name == \"sh\"");
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
