package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
  private static final String CURL =
      "process where process.name in (\"curl\", \"wget\") and process.args_count >= 3"
          + " and not process.parent.name : \"*cron*\"";

  @TempDir private Path folder;
  private Workspace workspace = new Workspace(Path.of(""));

  @BeforeEach
  void aFolder() {
    workspace = new Workspace(folder);
  }

  @Test
  void what_it_writes_proves_the_rule() {
    Path rule = workspace.rule("rule.toml", CURL);
    Invocation generate =
        Invocation.of("generate", rule, "--output-dir", folder.resolve("rule.evidence"))
            .endsWith(0);
    assertThat(generate.out()).contains("branches.ndjson", "negated.ndjson", "evidence.toml");
    assertThat(generate.err()).doesNotContain("not made");
    Invocation test = Invocation.of("test", rule).endsWith(0);
    assertThat(test.out()).contains("1 rule: 1 proved, 0 failed");
  }

  @Test
  void what_it_makes_of_a_shipped_rule_proves_that_rule() {
    Path rules = SharedData.repository().resolve("rules");
    Path rule = rules.resolve("linux/execution_web_server_started_from_python.toml");
    Path evidence = folder.resolve("evidence");
    Invocation.of("generate", rule, "--output-dir", evidence).endsWith(0);
    assertThat(Invocation.of("test", rule, "--evidence", evidence).endsWith(0).out())
        .contains("1 rule: 1 proved");
  }

  @Test
  void a_program_tells_events_that_alert_by_their_ids() {
    Path rule = workspace.rule("rule.toml", CURL);
    Invocation generate = Invocation.of("generate", rule).endsWith(0);
    assertThat(generate.documents())
        .extracting(event -> event.get("_id").asText())
        .contains(
            "alerts-branches-process-name-curl",
            "alerts-branches-process-name-wget",
            "alerts-bounds-process-args-count",
            "quiet-bounds-process-args-count",
            "quiet-excluded-process-parent-name-cron",
            "quiet-missing-process-name",
            "quiet-letter-case-process-name")
        .doesNotHaveDuplicates();
    assertThat(generate.err()).containsPattern("\\d+ cases alerting, \\d+ quiet");
  }

  @Test
  void the_same_seed_gives_the_same_bytes() {
    Path rule = workspace.rule("rule.toml", "process where process.name regex \"[a-z]{4}[0-9]+\"");
    String once = Invocation.of("generate", rule, "--seed", 7).endsWith(0).out();
    assertThat(Invocation.of("generate", rule, "--seed", 7).endsWith(0).out()).isEqualTo(once);
    assertThat(Invocation.of("generate", rule, "--seed", 8).endsWith(0).out()).isNotEqualTo(once);
  }

  @Test
  void a_rule_that_no_event_satisfies_is_an_error_with_its_parts() {
    Path rule =
        workspace.rule(
            "rule.toml", "process where process.name == \"curl\" and not process.name : \"cu*\"");
    Invocation generate = Invocation.of("generate", rule).endsWith(1);
    assertThat(generate.out()).isEmpty();
    assertThat(generate.err())
        .contains(
            "error[GENERATE-0001]: no event satisfies the rule: `process.name is curl` and"
                + " `not process.name is cu*` exclude each other")
        .contains("rule.toml:18:15");
  }

  @Test
  void two_values_at_once_are_no_contradiction_and_are_told() {
    Path rule =
        workspace.rule(
            "rule.toml", "process where process.name == \"curl\" and process.name == \"wget\"");
    Invocation generate = Invocation.of("generate", rule).endsWith(0);
    assertThat(generate.err()).contains("note: no single value of `process.name` does all");
    assertThat(generate.documents().getFirst().at("/process/name").size()).isEqualTo(2);
  }

  @Test
  void what_is_computed_is_looked_for() {
    Path rule =
        workspace.rule(
            "rule.toml",
            "process where length(process.command_line) > 300 and" + " length(process.name) == 7");
    assertThat(Invocation.of("generate", rule).endsWith(0).err()).doesNotContain("not made");
  }

  @Test
  void a_sequence_is_proved_with_right_and_wrong_orders() {
    Path rule =
        workspace.rule(
            "rule.toml",
            """
            sequence by host.id with maxspan=1m
              [process where process.name : "curl"] by process.pid
              [file where file.extension == "sh"] by process.pid
            until [process where event.type == "end"] by process.pid\
            """);
    assertThat(proved(rule))
        .contains(
            "alerts/branches-in-order.ndjson",
            "quiet/too-late-last.ndjson",
            "quiet/wrong-order-reversed.ndjson",
            "quiet/other-key-host-id.ndjson",
            "quiet/other-key-process-pid.ndjson",
            "quiet/until-in-between.ndjson",
            "quiet/incomplete-without-1.ndjson",
            "quiet/negated-2-file-extension-sh.ndjson");
  }

  @Test
  void an_event_that_must_be_absent_is_put_where_it_must_not_be() {
    Path rule =
        workspace.rule(
            "rule.toml",
            """
            sequence by host.id with maxspan=1m
              [process where process.name : "curl"]
              ![file where file.extension == "log"]\
            """);
    assertThat(proved(rule)).contains("quiet/not-absent-all.ndjson");
  }

  @Test
  void a_threshold_is_met_exactly_and_missed_by_one() {
    Path rule =
        ruleOfType(
            "threshold",
            """
            [rule.threshold]
            field = ["user.name"]
            value = 5

            [[rule.threshold.cardinality]]
            field = "source.ip"
            value = 3
            """);
    assertThat(proved(rule))
        .contains(
            "quiet/one-less-events.ndjson",
            "quiet/apart-last.ndjson",
            "quiet/other-group-user-name.ndjson");
  }

  @Test
  void a_new_term_alerts_once_until_it_is_forgotten() {
    Path rule =
        ruleOfType(
            "new_terms",
            """
            [rule.new_terms]
            field = "new_terms_fields"
            value = ["user.name"]

            [[rule.new_terms.history_window_start]]
            field = "history_window_start"
            value = "now-14d"
            """);
    assertThat(proved(rule))
        .contains(
            "alerts/seen-before-within-the-window.ndjson",
            "alerts/seen-before-forgotten.ndjson",
            "quiet/negated-user-name-there.ndjson");
    assertThat(folder.resolve("rule.evidence/evidence.toml"))
        .content()
        .contains("[alerts.\"seen-before-within-the-window.ndjson\"]\nalerts = 1\n")
        .contains("[alerts.\"seen-before-forgotten.ndjson\"]\nalerts = 2\n");
  }

  @Test
  void a_rule_of_another_type_is_refused_by_name() {
    Path rule =
        ruleOfType(
            "threat_match",
            """
            [[rule.threat_mapping]]

            [[rule.threat_mapping.entries]]
            field = "source.ip"
            type = "mapping"
            value = "threat.indicator.ip"
            """);
    Invocation generate = Invocation.of("generate", rule).endsWith(2);
    assertThat(generate.out()).isEmpty();
    assertThat(generate.err()).contains("not made: events of threat match rules are not made yet");
  }

  private Path ruleOfType(String type, String table) {
    Path rule = workspace.rule("rule.toml", "event.action : failed");
    try {
      String text =
          Files.readString(rule)
              .replace("language = \"eql\"", "language = \"kuery\"")
              .replace("type = \"eql\"", "type = \"" + type + "\"")
              .replace("timestamp_override", "threat_query = '*:*'\ntimestamp_override");
      return Files.writeString(
          rule, type.equals("threat_match") ? withIndicators(text) + table : plain(text) + table);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static String plain(String text) {
    return text.replace("threat_query = '*:*'\n", "") + "\n";
  }

  private static String withIndicators(String text) {
    return text + "threat_index = [\"filebeat-*\"]\nthreat_language = \"kuery\"\n\n";
  }

  /// Writes evidence and has the rule proved by it.
  private String proved(Path rule) {
    Invocation generate =
        Invocation.of("generate", rule, "--output-dir", folder.resolve("rule.evidence"))
            .endsWith(0);
    assertThat(Invocation.of("test", rule).endsWith(0).out())
        .contains("1 rule: 1 proved, 0 failed");
    return generate.out().replace('\\', '/');
  }

  @Test
  void no_file_is_replaced() {
    Path rule = workspace.rule("rule.toml", CURL);
    workspace.file("evidence/alerts/branches.ndjson", "mine");
    assertThat(
            Invocation.of("generate", rule, "--output-dir", folder.resolve("evidence"))
                .endsWith(2)
                .err())
        .contains("is there; no file is replaced");
  }
}
