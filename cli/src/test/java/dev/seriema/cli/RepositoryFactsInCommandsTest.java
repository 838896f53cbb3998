package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The facts of the repository that rules lie in, in every command that types fields. The address
/// of a crane is an ip by the repository's own list, and a text where nothing is known of it.
final class RepositoryFactsInCommandsTest {
  private static final String LIST = "detection_rules/etc/non-ecs-schema.json";
  private static final String USED_INSTEAD = "the tables that ship are used";

  @TempDir private Path folder;
  private Workspace workspace = new Workspace(Path.of(""));
  private Path rule = Path.of("");
  private Path events = Path.of("");

  @BeforeEach
  void repository() {
    workspace = new Workspace(folder);
    workspace.file(LIST, "{\"logs-*\": {\"crane.address\": \"ip\"}}");
    rule = workspace.rule("rules/crane.toml", "process where crane.address == \"10.0.0.0/8\"");
    events =
        workspace.events(
            "events.ndjson",
            "{'@timestamp':'2026-03-02T10:00:00Z','event':{'category':'process'},"
                + "'crane':{'address':'10.1.2.3'}}");
  }

  @Test
  void run_reads_values_by_the_types_of_the_repository() {
    Invocation run = Invocation.of("run", "--rules", rule, events).endsWith(0);
    assertThat(run.documents()).hasSize(1);
    assertThat(run.err()).doesNotContain("in no table");
    workspace.file(LIST, "{}");
    Invocation without = Invocation.of("run", "--rules", rule, events).endsWith(0);
    assertThat(without.documents()).isEmpty();
    assertThat(without.err()).contains("1 field of the rules in no table");
  }

  @Test
  void a_mapping_wins_over_the_repository() {
    Path mapping = workspace.file("mapping.json", "{\"crane.address\": \"boolean\"}");
    assertThat(
            Invocation.of("run", "--rules", rule, "--mapping", mapping, events).endsWith(2).err())
        .contains("crane.address")
        .contains("boolean");
  }

  @Test
  void check_knows_the_fields_of_the_repository() {
    assertThat(Invocation.of("check", folder).endsWith(0).out())
        .contains("1 rule: 0 errors, 0 warnings");
    workspace.file(LIST, "{}");
    assertThat(Invocation.of("check", folder).out()).contains("`crane.address`");
  }

  @Test
  void explain_show_and_test_take_the_same_types() {
    assertThat(Invocation.of("explain", rule, events).endsWith(0).out()).contains(" ip ");
    assertThat(Invocation.of("show", rule, "--as", "tree").endsWith(0).out()).contains(" ip ");
    workspace.events(
        "rules/crane.evidence/alerts/one.ndjson",
        "{'@timestamp':'2026-03-02T10:00:00Z','event':{'category':'process'},"
            + "'crane':{'address':'10.1.2.3'}}");
    Invocation.of("test", folder).endsWith(0);
    workspace.file(LIST, "{}");
    Invocation.of("test", folder).endsWith(1);
  }

  @Test
  void damaged_facts_are_a_finding_of_check_in_all_forms() {
    workspace.file(LIST, "{\"logs-*\": []}");
    Invocation check = Invocation.of("check", folder).endsWith(1);
    assertThat(check.out()).contains("error[FACT-0004]").contains("non-ecs-schema.json:1:12");
    Invocation json = Invocation.of("check", folder, "--output", "json").endsWith(1);
    assertThat(json.documents().getFirst().get("findings").findValuesAsText("code"))
        .endsWith("FACT-0004");
    Invocation.of("check", folder, "--only", "EQL-0203").endsWith(0);
  }

  @Test
  void damaged_facts_are_told_once_by_the_others_which_go_on_with_those_that_ship() {
    workspace.file(LIST, "{\"logs-*\": []}");
    workspace.rule("rules/second.toml", "process where process.pid == 7");
    Invocation run = Invocation.of("run", "--rules", folder, events).endsWith(0);
    assertThat(run.err()).containsOnlyOnce("error[FACT-0004]").contains(USED_INSTEAD);
    assertThat(Invocation.of("show", rule).endsWith(0).err()).containsOnlyOnce("error[FACT-0004]");
    assertThat(Invocation.of("explain", rule, events).endsWith(0).err())
        .containsOnlyOnce("error[FACT-0004]");
  }

  @Test
  void a_configuration_that_is_wrong_is_told_once_with_its_place() {
    workspace.file("_config.yaml", "rule_dirs:\n  - rules\n  - ../elsewhere\n");
    assertThat(Invocation.of("check", folder).endsWith(1).out())
        .containsOnlyOnce("error[FACT-0006]")
        .contains("_config.yaml:3:5");
    workspace.file("_config.yaml", "rule_dirs: [rules\n");
    assertThat(Invocation.of("check", folder).endsWith(1).out())
        .containsOnlyOnce("error[FACT-0003]");
    assertThat(Invocation.of("run", "--rules", folder, events).endsWith(0).err())
        .containsOnlyOnce("error[FACT-0003]");
  }

  @Test
  void a_rule_elsewhere_has_no_part_in_the_facts(@TempDir Path elsewhere) {
    Path other =
        new Workspace(elsewhere)
            .rule("crane.toml", "process where crane.address == \"10.0.0.0/8\"");
    assertThat(Invocation.of("run", "--rules", other, events).endsWith(0).err())
        .contains("in no table");
  }
}
