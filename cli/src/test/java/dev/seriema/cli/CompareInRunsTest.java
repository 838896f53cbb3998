package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.testkit.SharedData;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Both schedules on the same events, from the command line.
class CompareInRunsTest {
  @TempDir private Path folder;
  private Path rule;
  private Path events;

  @BeforeEach
  void write() {
    Workspace workspace = new Workspace(folder);
    rule = workspace.rule("rule.toml", "any where user.name == \"root\"");
    events =
        workspace.events(
            "events.ndjson",
            "{'@timestamp':'2026-03-15T12:01:00Z','user.name':'root'}",
            "{'@timestamp':'2026-03-15T12:06:00Z','user.name':'root'}");
  }

  @Test
  void a_person_sees_a_table_and_the_counts_by_name() {
    Invocation run =
        Invocation.onTerminal(160, "run", "--compare", "--rules", rule, events).endsWith(0);
    assertThat(run.out())
        .contains("only in")
        .contains("events.ndjson:2")
        .contains("no execution after the last event")
        .doesNotContain("events.ndjson:1");
    assertThat(run.err())
        .contains("1 alert in one schedule only, 1 rule")
        .contains("1 only in stream,      0 only in kibana: no execution after the last event")
        .contains("docs/kibana-differences.md");
  }

  @Test
  void moments_are_those_of_the_executions() {
    Invocation run =
        Invocation.of("run", "--compare", "--at", "2026-03-15T12:12:00Z", "--rules", rule, events)
            .endsWith(0);
    assertThat(run.documents())
        .singleElement()
        .satisfies(line -> {
          assertThat(line.path("difference").asText()).isEqualTo("before the first window");
          assertThat(line.path("schedule").asText()).isEqualTo("stream");
          assertThat(line.path("rule_id").asText()).isNotEmpty();
          assertThat(line.path("events").get(0).path("_id").asText()).isEqualTo("events.ndjson:1");
        });
  }

  @Test
  void standard_input_cannot_be_read_twice() {
    Invocation run =
        Invocation.reading(
                new ByteArrayInputStream(new byte[0]), "run", "--compare", "--rules", rule, "-")
            .endsWith(2);
    assertThat(run.err()).contains("standard input can be read once");
  }

  @Test
  void there_are_no_alerts_to_write_or_to_count() {
    assertThat(
            Invocation.of("run", "--compare", "--stats", "--rules", rule, events).endsWith(2).err())
        .contains("--compare raises no alerts");
  }

  @Test
  void every_difference_of_public_rules_on_public_events_is_explained() {
    Invocation run =
        Invocation.of(
                "run",
                "--compare",
                "--rules",
                SharedData.corpus(),
                SharedData.data().resolve("windows-otrf-lsass-campaign.ndjson.gz"))
            .endsWith(0);
    assertThat(run.documents()).isNotEmpty();
    assertThat(run.documents())
        .extracting((JsonNode line) -> line.path("difference").asText())
        .doesNotContain("unexplained");
  }
}
