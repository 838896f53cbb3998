package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules that read alerts, from the command line: what is counted, told, and kept.
class AlertsInRunsTest {
  private static final String ALERTS = "\".alerts-security.*\"";

  @TempDir private Path folder;

  @Test
  void alerts_that_are_read_are_counted_where_they_are_raised_and_where_they_go() {
    rule("a", "\"logs-*\"", "event.action : login");
    for (char next = 'b'; next <= 'g'; next++) {
      rule(String.valueOf(next), ALERTS, "kibana.alert.rule.rule_id : " + (char) (next - 1));
    }
    Invocation run = run(events("events.ndjson", event("10:00:00", "login")), "--stats");
    assertThat(run.documents()).hasSize(6);
    JsonNode alerts = run.stats().path("alerts");
    assertThat(alerts.path("raised").asInt()).isEqualTo(6);
    assertThat(alerts.path("shown").asInt()).isEqualTo(5);
    assertThat(alerts.path("too_deep").asInt()).isEqualTo(1);
    assertThat(run.err()).contains("1 alert came of so many others that no rule was shown");
  }

  @Test
  void where_no_rule_reads_alerts_nothing_is_counted() {
    rule("a", "\"logs-*\", \"*\"", "event.action : login");
    Invocation run = run(events("events.ndjson", event("10:00:00", "login")), "--stats");
    assertThat(run.documents()).hasSize(1);
    assertThat(run.stats().has("alerts")).isFalse();
  }

  @Test
  void any_index_shows_alerts_to_those_only_that_name_them() {
    rule("a", "\"logs-*\"", "event.action : login");
    rule("b", ALERTS, "event.action : login");
    Invocation run = run(events("events.ndjson", event("10:00:00", "login")), "--any-index");
    assertThat(run.documents())
        .extracting(alert -> alert.path("kibana.alert.rule.rule_id").asText())
        .as("the second rule alerts on the event, and on the alert of the first")
        .containsExactly("a", "b", "b");
  }

  @Test
  void an_alert_on_a_late_event_is_shown_to_rules_that_need_no_order() {
    rule("a", "\"logs-*\"", "event.action : login");
    rule("b", ALERTS, "kibana.alert.rule.rule_id : a");
    rule(
        "c",
        ALERTS,
        "kibana.alert.rule.rule_id : a",
        "alert_suppression.group_by = [\"host.name\"]");
    String lines = event("10:20:00", "logout") + "\n" + event("10:00:00", "login") + "\n";
    Invocation run =
        Invocation.reading(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                "run",
                "--stats",
                "--rules",
                folder.resolve("rules"),
                "-")
            .endsWith(0);
    assertThat(run.documents())
        .extracting(alert -> alert.path("kibana.alert.rule.rule_id").asText())
        .containsExactly("a", "b");
    assertThat(run.stats().at("/alerts/unordered").asInt()).isEqualTo(1);
    assertThat(run.err()).contains("1 alert came too late, or had no time, for rules that need");
  }

  @Test
  void an_alert_that_waits_when_a_run_ends_is_there_for_the_next_and_once() {
    rule("a", "\"logs-*\"", "event.action : login");
    rule(
        "many",
        ALERTS,
        "kibana.alert.rule.rule_id : a",
        "type = \"threshold\"",
        "interval = \"5m\"",
        "threshold = { field = [], value = 2 }");
    Path state = folder.resolve("state");
    Path first = events("1.ndjson", event("10:00:10", "login"), event("10:00:20", "login"));
    Path second = events("2.ndjson", event("10:30:00", "logout"));
    Invocation before = run(first, "--state", state);
    assertThat(before.documents()).hasSize(2);
    Invocation after = run(second, "--state", state);
    assertThat(after.documents())
        .singleElement()
        .satisfies(alert -> {
          assertThat(alert.path("@timestamp").asText()).isEqualTo("2026-03-02T10:05:00.000Z");
          assertThat(alert.at("/kibana.alert.threshold_result/count").asInt()).isEqualTo(2);
        });
    assertThat(run(second, "--state", state).documents()).isEmpty();
  }

  @Test
  void a_stretch_that_is_replayed_gives_back_what_was_raised_before() {
    rule("a", "\"logs-*\"", "event.action : login");
    Path state = folder.resolve("state");
    Path events = events("events.ndjson", event("10:00:00", "login"));
    assertThat(run(events, "--state", state).documents()).hasSize(1);
    rule("b", ALERTS, "kibana.alert.rule.rule_id : a");
    Object[] replay = {"--state", state, "--from", "2026-03-02T09:00:00Z"};
    assertThat(run(events, replay).documents())
        .singleElement()
        .matches(alert -> alert.path("kibana.alert.rule.rule_id").asText().equals("b"));
    assertThat(run(events, replay).documents()).isEmpty();
  }

  @Test
  void a_person_sees_alerts_on_alerts_as_others() {
    rule("a", "\"logs-*\"", "event.action : login");
    rule("b", ALERTS, "kibana.alert.rule.rule_id : a");
    Path events = events("events.ndjson", event("10:00:00", "login"));
    Invocation run =
        Invocation.onTerminal(120, "run", "--rules", folder.resolve("rules"), events).endsWith(0);
    assertThat(run.out()).contains("Rule a").contains("Rule b").contains("depot");
  }

  private Invocation run(Path events, Object... arguments) {
    List<Object> command =
        new ArrayList<>(List.of("run", "--rules", folder.resolve("rules"), events));
    command.addAll(List.of(arguments));
    return Invocation.of(command.toArray()).endsWith(0);
  }

  /// @param more lines of the rule; it is of type `query` unless one says another
  private void rule(String id, String indices, String query, String... more) {
    List<String> lines = new ArrayList<>(List.of(more));
    if (lines.stream().noneMatch(line -> line.startsWith("type"))) {
      lines.add("type = \"query\"");
    }
    String head =
        """
        [metadata]
        maturity = "production"

        [rule]
        rule_id = "%s"
        name = "Rule %s"
        description = "Finds something."
        author = ["Kestrel Freight"]
        risk_score = 21
        severity = "low"
        language = "kuery"
        index = [%s]
        query = "%s"
        """
            .formatted(id, id, indices, query);
    new Workspace(folder).file("rules/" + id + ".toml", head + String.join("\n", lines) + "\n");
  }

  private Path events(String name, String... lines) {
    return new Workspace(folder).file(name, String.join("\n", lines) + "\n");
  }

  private static String event(String time, String action) {
    return "{\"_index\":\"logs-app-default\",\"_source\":{\"@timestamp\":\"2026-03-02T"
        + time
        + "Z\",\"event\":{\"action\":\""
        + action
        + "\"},\"host\":{\"name\":\"depot\"}}}";
  }
}
