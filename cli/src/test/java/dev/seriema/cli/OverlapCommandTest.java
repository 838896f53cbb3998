package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverlapCommandTest {
  private static final String SHELL = "process where process.name : (\"bash\", \"sh\")";

  @TempDir private Path folder;
  private Workspace workspace = new Workspace(Path.of(""));

  @BeforeEach
  void aFolder() {
    workspace = new Workspace(folder);
  }

  @Test
  void a_narrower_rule_is_told_with_what_only_the_wider_one_finds() {
    Path narrow = workspace.rule("narrow.toml", SHELL + " and process.args : \"-c\"");
    workspace.rule("wide.toml", SHELL);
    Invocation overlap = Invocation.of("overlap", narrow, "--among", folder).endsWith(0);
    assertThat(overlap.out())
        .contains("is inside of\n  wide.toml")
        .containsPattern("only that rule finds .*process.name: bash")
        .contains("2 rules compared: 0 equal, 1 inside, 0 contained, 0 partly common");
  }

  @Test
  void without_a_rule_all_pairs_are_told() {
    workspace.rule("one.toml", SHELL);
    workspace.rule("other.toml", "process where process.name in~ (\"sh\", \"bash\")");
    workspace.rule("third.toml", "process where process.name == \"curl\"");
    assertThat(Invocation.of("overlap", "--among", folder).endsWith(0).out())
        .contains("find the same\n  one.toml")
        .contains("3 rules compared: 1 pair, 1 equal, 0 inside");
  }

  @Test
  void a_program_gets_the_events() {
    Path wide = workspace.rule("wide.toml", SHELL);
    workspace.rule("narrow.toml", SHELL + " and process.args : \"-c\"");
    JsonNode told =
        Invocation.of("overlap", wide, "--among", folder, "--output", "json")
            .endsWith(0)
            .documents()
            .getFirst();
    JsonNode relation = told.get("relations").get(0);
    assertThat(told.get("rule").get("name").asText()).isEqualTo("wide.toml");
    assertThat(relation.get("relation").asText()).isEqualTo("contains");
    assertThat(relation.at("/contains/answer").asText()).isEqualTo("proved");
    assertThat(relation.at("/contains/scope").asText()).isEqualTo("every_event");
    assertThat(relation.at("/inside/events/0/process/name").asText()).isEqualTo("bash");
  }

  @Test
  void an_event_that_only_one_rule_finds_alerts_in_that_rule_alone() {
    Path narrow = workspace.rule("narrow.toml", SHELL + " and process.args : \"-c\"");
    Path wide = workspace.rule("wide.toml", SHELL);
    JsonNode told =
        Invocation.of("overlap", narrow, "--among", folder, "--output", "json")
            .endsWith(0)
            .documents()
            .getFirst();
    Path events = workspace.file("event.ndjson", told.at("/relations/0/contains/events/0") + "\n");
    assertThat(Invocation.of("run", "--rules", wide, events).endsWith(0).documents()).hasSize(1);
    assertThat(Invocation.of("run", "--rules", narrow, events).endsWith(0).documents()).isEmpty();
  }

  @Test
  void a_rule_that_does_not_run_is_said_to_be_beyond_comparison() {
    Path broken = workspace.rule("broken.toml", "process where process.name :");
    workspace.rule("wide.toml", SHELL);
    assertThat(Invocation.of("overlap", broken, "--among", folder).endsWith(2).err())
        .contains("cannot be compared: its query does not compile");
  }

  @Test
  void rules_that_do_not_run_are_counted() {
    workspace.rule("broken.toml", "process where process.name :");
    workspace.rule("wide.toml", SHELL);
    assertThat(Invocation.of("overlap", "--among", folder).endsWith(0).err())
        .contains("1 rule left out");
  }

  @Test
  void a_name_that_no_rule_has_is_wrong_usage() {
    workspace.rule("wide.toml", SHELL);
    assertThat(Invocation.of("overlap", "wde.toml", "--among", folder).endsWith(2).err())
        .contains("no rule has the path, the id or the name `wde.toml`");
  }
}
