package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What runs that execute rules at moments leave to the next with `--state`.
class ExecutionStateInRunsTest {
  private static final String NOON = "2026-03-15T12:00:00Z";
  private static final String LATER = "2026-03-15T12:05:00Z";

  @TempDir private Path folder;

  @BeforeEach
  void rules() {
    rule("login", "logs-*", "event.action : login");
  }

  @Test
  void events_are_given_again_and_alerts_are_raised_once() {
    Path events = events(login("11:58:00"), login("12:01:00"));
    assertThat(run("--at", NOON, events).documents()).hasSize(1);
    Invocation next = run("--stats", "--at", LATER, events);
    assertThat(next.documents())
        .singleElement()
        .satisfies(alert ->
            assertThat(alert.path("@timestamp").asText()).isEqualTo("2026-03-15T12:05:00.000Z"));
    assertThat(next.stats().at("/matches/duplicate").asInt()).isEqualTo(1);
    assertThat(next.stats().at("/events/read").asInt()).isEqualTo(2);
  }

  @Test
  void a_moment_that_was_executed_is_not_executed_again() {
    Path events = events(login("11:58:00"));
    run("--at", NOON, events);
    Invocation again = run("--stats", "--at", NOON, events);
    assertThat(again.documents()).isEmpty();
    assertThat(again.stats().path("executions")).isEmpty();
    assertThat(again.err()).contains("no moment is later than what former runs have executed");
  }

  @Test
  void a_gap_is_judged_by_the_execution_of_a_former_run() {
    Path events = events(login("11:58:00"));
    run("--at", NOON, events);
    Invocation late = run("--stats", "--at", "2026-03-15T13:00:00Z", events);
    assertThat(late.stats().at("/executions/0/gap/0").asText())
        .isEqualTo("2026-03-15T12:00:00.000Z");
    assertThat(late.stats().at("/executions/0/windows")).hasSize(5);
  }

  @Test
  void rules_that_read_alerts_see_those_of_former_runs() {
    rule("on-alerts", ".alerts-security.*", "kibana.alert.rule.name : login");
    Path events = events(login("11:58:00"));
    assertThat(names(run("--at", NOON, events))).containsExactly("login");
    Invocation next = run("--stats", "--at", LATER, events);
    assertThat(names(next)).containsExactly("on-alerts");
    assertThat(next.stats().at("/alerts/former").asInt()).isEqualTo(1);
    assertThat(run("--at", "2026-03-15T12:06:00Z", events).documents()).isEmpty();
  }

  @Test
  void what_no_execution_has_looked_at_counts_over_all_runs() {
    Path events = events(login("11:58:00"), login("12:01:00"));
    assertThat(run("--at", NOON, events).err()).contains("1 of what rules match in no window");
    assertThat(run("--at", LATER, events).err()).doesNotContain("no window");
  }

  @Test
  void a_rule_that_asks_something_else_begins_anew() {
    Path events = events(login("11:58:00"));
    run("--at", NOON, events);
    rule("login", "logs-*", "event.action : (login or logout)");
    Invocation changed = run("--stats", "--at", NOON, events);
    assertThat(changed.err()).contains("warning[STATE-0009]").contains("asks something else now");
    assertThat(changed.stats().path("executions")).hasSize(1);
    assertThat(changed.documents()).as("the alert was raised before").isEmpty();
  }

  @Test
  void alerts_behind_the_state_are_cut_off_and_written_again() throws IOException {
    Path events = events(login("11:58:00"), login("12:01:00"));
    Path alerts = folder.resolve("alerts.ndjson");
    run("--alerts", alerts, "--at", NOON, events);
    Files.writeString(alerts, "half an al", StandardOpenOption.APPEND);
    run("--alerts", alerts, "--at", LATER, events);
    assertThat(Files.readString(alerts, StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(Invocation.json(line).isObject()).isTrue());
  }

  @Test
  void a_state_is_of_one_schedule() {
    Path events = events(login("11:58:00"));
    run("--at", NOON, events);
    Invocation stream =
        Invocation.of("run", "--rules", folder.resolve("rules"), "--state", state(), events)
            .endsWith(2);
    assertThat(stream.err()).contains("error[STATE-0004]").contains("--schedule kibana");
  }

  @Test
  void a_stretch_of_time_and_checkpoints_are_of_streams() {
    Path events = events(login("11:58:00"));
    assertThat(command("--from", NOON, events).endsWith(2).err()).contains("--at T says");
    assertThat(command("--checkpoint", "5s", events).endsWith(2).err()).contains("is for streams");
  }

  @Test
  void the_ledger_has_the_windows_of_executions_and_what_lies_between_them() {
    Path events = events(login("11:58:00"));
    run("--at", NOON, events);
    run("--at", LATER, events);
    run("--at", "2026-03-15T13:00:00Z", events);
    Invocation ledger = Invocation.of("coverage", "--ledger", "--state", state()).endsWith(0);
    assertThat(ledger.out())
        .contains("0 of 1 rule saw all of it, in 3 runs")
        .contains("seen  2026-03-15T11:51:00Z to 2026-03-15T12:05:00Z  runs 1 to 2\n")
        .contains("GAP   2026-03-15T12:05:00Z to 2026-03-15T12:31:00Z\n")
        .contains("seen  2026-03-15T12:31:00Z to 2026-03-15T13:00:00Z  run 3\n")
        .contains("to a run without a state:\n")
        .endsWith("seriema run --from 2026-03-15T12:05:00Z --to 2026-03-15T12:31:00.001Z EVENTS\n");
  }

  @Test
  void a_rule_that_is_never_executed_has_seen_nothing() throws IOException {
    rule("odd", "logs-*", "event.action : login");
    Path odd = folder.resolve("rules/odd.toml");
    Files.writeString(odd, Files.readString(odd).replace("now-9m", "now/d"));
    run("--at", NOON, events(login("11:58:00")));
    Invocation ledger = Invocation.of("coverage", "--ledger", "--state", state()).endsWith(0);
    assertThat(ledger.out())
        .contains("1 of 2 rules saw all of it")
        .contains("did not run in the last run: ");
  }

  private Path state() {
    return folder.resolve("state");
  }

  private Invocation run(Object... arguments) {
    return command(arguments).endsWith(0);
  }

  private Invocation command(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("run", "--schedule", "kibana", "--rules"));
    all.addAll(List.of(folder.resolve("rules"), "--state", state()));
    all.addAll(List.of(arguments));
    return Invocation.of(all.toArray());
  }

  private static List<String> names(Invocation run) {
    return run.documents().stream()
        .map(alert -> alert.path("kibana.alert.rule.name").asText())
        .toList();
  }

  private Path events(String... events) {
    return new Workspace(folder).events("events.ndjson", events);
  }

  private static String login(String time) {
    return "{'@timestamp':'2026-03-15T%sZ','_index':'logs-app-default','event.action':'login'}"
        .formatted(time);
  }

  private void rule(String name, String index, String query) {
    new Workspace(folder.resolve("rules"))
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
            index = ["%s"]
            language = "kuery"
            name = "%s"
            risk_score = 47
            rule_id = "%s"
            severity = "medium"
            type = "query"
            query = "%s"
            from = "now-9m"
            """
                .formatted(index, name, Workspace.id(name), query));
  }
}
