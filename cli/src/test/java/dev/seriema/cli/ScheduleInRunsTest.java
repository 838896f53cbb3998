package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules that are executed at moments, from the command line.
class ScheduleInRunsTest {
  @TempDir private Path folder;

  private Path rules() {
    return folder.resolve("rules");
  }

  @BeforeEach
  void write() {
    rule("query", "query", "max_signals = 3");
    rule("counted", "threshold", "threshold = { field = [\"host.name\"], value = 2 }");
    rule(
        "new",
        "new_terms",
        "new_terms_fields = [\"user.name\"]\nhistory_window_start = \"now-1h\"");
    new Workspace(rules())
        .rule(
            "followed.toml",
            "sequence by host.name [any where user.name == \"u1\"] [any where true]");
  }

  @Test
  void matches_add_up_and_executions_are_told() {
    Invocation run = run("--stats", events(60)).endsWith(0);
    JsonNode stats = run.stats();
    JsonNode matches = stats.path("matches");
    long sum = 0;
    for (String part : List.of("created", "suppressed", "excepted", "over_limit", "duplicate")) {
      sum += matches.path(part).asLong();
    }
    assertThat(matches.path("found").asLong()).isEqualTo(sum);
    assertThat(matches.path("over_limit").asLong()).isPositive();
    assertThat(matches.path("duplicate").asLong()).isPositive();
    assertThat(matches.path("created").asInt()).isPositive();
    assertThat(stats.path("events").path("read").asInt()).isEqualTo(60);
    JsonNode executions = stats.path("executions");
    assertThat(executions).hasSize(4 * 6);
    JsonNode first = executions.get(0);
    assertThat(first.path("at").asText()).isEqualTo("2026-03-15T12:00:00.000Z");
    assertThat(first.path("windows").toString())
        .isEqualTo("[[\"2026-03-15T11:51:00.000Z\",\"2026-03-15T12:00:00.000Z\"]]");
    assertThat(first.path("gap").isNull()).isTrue();
    assertThat(first.path("gap_ms").asInt(-1)).isZero();
    assertThat(run.err()).contains("24 executions, ").contains(" partial failure");
  }

  @Test
  void a_gap_is_told_and_an_alert_has_the_moment_of_its_execution() {
    Invocation run =
        run("--stats", "--at", "2026-03-15T11:00:00Z", "--at", "2026-03-15T12:10:00Z", events(60))
            .endsWith(0);
    JsonNode late = run.stats().path("executions").get(4);
    assertThat(late.path("status").asText()).isEqualTo("failed");
    assertThat(late.path("gap_ms").asLong()).isEqualTo(41 * 60_000);
    assertThat(late.path("gap").toString())
        .isEqualTo("[\"2026-03-15T11:00:00.000Z\",\"2026-03-15T11:41:00.000Z\"]");
    assertThat(late.path("windows")).hasSize(5);
    assertThat(run.documents())
        .isNotEmpty()
        .allSatisfy(alert -> {
          assertThat(alert.path("@timestamp").asText()).isEqualTo("2026-03-15T12:10:00.000Z");
          assertThat(alert.path("kibana.alert.rule.execution.timestamp").asText())
              .isEqualTo("2026-03-15T12:10:00.000Z");
        });
  }

  @Test
  void threads_candidates_and_the_way_of_the_input_change_no_alert() {
    Path events = events(2_000);
    String one = run("--threads", 1, events).endsWith(0).out();
    assertThat(one.lines()).hasSizeGreaterThan(100);
    assertThat(run("--threads", 3, events).out()).isEqualTo(one);
    assertThat(run("--threads", 2, "--every-rule", events).out()).isEqualTo(one);
  }

  @Test
  void a_stream_is_read_to_its_end_and_nothing_of_it_is_late() {
    String late =
        "%s\n%s\n".formatted(event(0, "12:11:00"), event(1, "12:02:00")).replace('\'', '"');
    Invocation run =
        Invocation.reading(
                new ByteArrayInputStream(late.getBytes(StandardCharsets.UTF_8)),
                "run",
                "--rules",
                rules(),
                "--schedule",
                "kibana",
                "--stats",
                "-")
            .endsWith(0);
    assertThat(run.stats().path("events").path("late").asInt()).isZero();
    assertThat(run.documents())
        .anyMatch(alert ->
            alert.path("kibana.alert.original_time").asText().startsWith("2026-03-15T12:02"));
  }

  @Test
  void a_rule_that_suppresses_writes_an_alert_again_when_more_was_counted() {
    rule(
        "suppressing",
        "query",
        """
        [rule.alert_suppression]
        group_by = ["host.name"]
        duration = { value = 1, unit = "h" }\
        """);
    Invocation run = run("--stats", events(60)).endsWith(0);
    List<JsonNode> grouped =
        run.documents().stream()
            .filter(alert -> alert.path("kibana.alert.rule.name").asText().equals("suppressing"))
            .toList();
    assertThat(grouped.stream().map(alert -> alert.path("_id").asText()).distinct()).hasSize(3);
    assertThat(grouped).hasSizeGreaterThan(3);
    JsonNode matches = run.stats().path("matches");
    long counted =
        grouped.reversed().stream()
            .limit(3)
            .mapToLong(alert -> alert.path("kibana.alert.suppression.docs_count").asLong())
            .sum();
    assertThat(matches.path("suppressed").asLong()).isEqualTo(counted);
    assertThat(run.stats().path("rules").path("left_out")).isEmpty();
  }

  @Test
  void indicators_of_files_are_known_to_executions_that_are_not_earlier() {
    Path indicators =
        new Workspace(folder)
            .events(
                "indicators.ndjson",
                "{'@timestamp':'2026-03-15T12:06:00Z','_index':'logs-ti_x','threat.name':'h1'}");
    rule(
        "compared",
        "threat_match",
        """
        threat_index = ["logs-ti_*"]
        threat_query = "threat.name : *"
        threat_mapping = [{ entries = [{ field = "host.name", type = "mapping", value = "threat.name" }] }]\
        """);
    assertThat(run(events(60), indicators).endsWith(0).documents())
        .filteredOn(alert -> alert.path("kibana.alert.rule.name").asText().equals("compared"))
        .isNotEmpty()
        .allSatisfy(alert -> {
          assertThat(alert.path("host.name").asText()).isEqualTo("h1");
          assertThat(alert.path("@timestamp").asText()).isGreaterThan("2026-03-15T12:06");
          assertThat(alert.path("kibana.alert.original_time").asText())
              .isGreaterThanOrEqualTo("2026-03-15T12:01");
        });
  }

  @Test
  void what_lies_behind_the_last_execution_is_told() {
    assertThat(run(events(60)).endsWith(0).err())
        .contains(" in no window, ")
        .contains("--at T executes");
    assertThat(run("--at", "2026-03-15T12:05:00Z", events(5)).endsWith(0).err())
        .doesNotContain(" in no window, ");
  }

  @Test
  void events_between_two_executions_say_how_to_execute_rules() {
    Path events =
        new Workspace(folder).events("few.ndjson", event(0, "12:01:00"), event(1, "12:02:00"));
    Invocation run = run(events).endsWith(0);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("0 executions").contains("--at T executes");
    assertThat(run("--at", "2026-03-15T12:03:00Z", events).out()).isNotEmpty();
  }

  @Test
  void moments_are_of_no_use_in_a_stream() {
    Invocation run =
        Invocation.of("run", "--rules", rules(), "--at", "2026-03-15T12:03:00Z", events(3))
            .endsWith(2);
    assertThat(run.err()).contains("--at is for --schedule kibana");
  }

  private Invocation run(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("run", "--rules", rules(), "--schedule", "kibana"));
    all.addAll(List.of(arguments));
    return Invocation.of(all.toArray());
  }

  private void rule(String name, String type, String more) {
    new Workspace(rules())
        .file(
            name + ".toml",
            """
            [metadata]
            creation_date = "2026/03/02"
            maturity = "production"
            updated_date = "2026/03/02"

            [rule]
            author = ["Kestrel Freight"]
            description = "Finds something."
            index = ["logs-*"]
            language = "kuery"
            name = "%s"
            risk_score = 47
            rule_id = "%s"
            severity = "medium"
            type = "%s"
            query = "host.name : *"
            from = "now-9m"
            %s
            """
                .formatted(name, Workspace.id(name), type, more));
  }

  /// Two events a minute from noon on.
  private Path events(int count) {
    return new Workspace(folder)
        .events(
            "events.ndjson",
            IntStream.range(0, count)
                .mapToObj(i ->
                    event(i, "%02d:%02d:%02d".formatted(12 + i / 120 % 12, i / 2 % 60, i % 2 * 30)))
                .toArray(String[]::new));
  }

  private static String event(int number, String time) {
    return "{'@timestamp':'2026-03-15T%sZ','_index':'logs-app-default','host.name':'h%d','user.name':'u%d'}"
        .formatted(time, number % 3, number % 7);
  }
}
