package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.testkit.Golden;
import dev.seriema.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir private Path folder;

  @Test
  void rules_without_a_fault_end_with_0() {
    Path rules = SharedData.repository().resolve("rules");
    Invocation check = Invocation.of("check", rules).endsWith(0);
    assertThat(check.out()).isEqualTo("11 rules: 0 errors, 0 warnings" + System.lineSeparator());
  }

  @Test
  void places_alone_mean_the_same_as_with_an_option() {
    faultyRules();
    Invocation plain = Invocation.of("check", folder, SharedData.repository().resolve("rules"));
    assertThat(
            Invocation.of("check", folder, SharedData.repository().resolve("rules"), "--no-cache"))
        .isEqualTo(plain.endsWith(1));
    Path missing = folder.resolve("missing");
    assertThat(Invocation.of("check", missing)).isEqualTo(Invocation.of("check", "--", missing));
    Invocation.of("check", "a\0b").endsWith(2);
  }

  @Test
  void faults_are_shown_at_their_place_in_the_file_and_end_with_1() {
    faultyRules();
    Invocation check = Invocation.of("check", folder).endsWith(1);
    Golden.assertMatches("check.txt", withoutFolder(check.out()));
  }

  @Test
  void a_field_is_unknown_where_tables_list_all_fields_of_the_indices() throws IOException {
    Path rule = new Workspace(folder).rule("typo.toml", "process where process.nmae == \"sh\"");
    String text = Files.readString(rule);
    Files.writeString(rule, text.replace("logs-*", "logs-endpoint.events.process-*"));
    assertThat(Invocation.of("check", rule).endsWith(1).out())
        .contains("error[EQL-0203]: unknown field `process.nmae`")
        .contains("not in integration `endpoint`, not in ECS 9.5.0")
        .contains("did you mean `process.name`?");
    Files.writeString(rule, text.replace("logs-*", "logs-acme.audit-*"));
    assertThat(Invocation.of("check", rule).endsWith(0).out())
        .contains("warning[EQL-0204]")
        .contains("no table lists all fields of `logs-acme.audit-*`");
  }

  @Test
  void each_fault_of_a_query_of_several_lines_is_shown_at_its_own_place() {
    new Workspace(folder)
        .rule(
            "several.toml",
            """
            process where
              process.nmae == "sh" and
              process.pid == "four" and
              process.executable == "C:\\Temp" and
              process.name == "漢字" and process.args == "open\
            """);
    Invocation check = Invocation.of("check", folder).endsWith(1);
    Golden.assertMatches("check-several-lines.txt", withoutFolder(check.out()));
  }

  @Test
  void a_rule_that_is_wrong_itself_has_its_query_checked_in_the_same_pass() throws IOException {
    Path file = folder.resolve("both.toml");
    Files.writeString(
        file,
        """
        [metadata]
        maturity = "production"
        [rule]
        rule_id = "7f1b2a0e-52a7-4d3c-9d57-3f8f2a9d3c11"
        name = "Both"
        description = "Wrong twice"
        type = "eql"
        severity = "hgih"
        risk_score = 21
        query = "process where process.pid : 'a'"
        """);
    Invocation check = Invocation.of("check", "--output", "json", file).endsWith(1);
    List<String> codes = new ArrayList<>();
    check
        .documents()
        .getFirst()
        .path("findings")
        .forEach(finding ->
            codes.add(finding.path("code").asText() + " line " + finding.path("line").asInt()));
    assertThat(codes).contains("RULE-0008 line 8", "EQL-0004 line 10");
  }

  @Test
  void a_program_gets_one_object() {
    faultyRules();
    Invocation check = Invocation.of("check", "--output", "json", folder).endsWith(1);
    assertThat(check.out().lines()).hasSize(1);
    JsonNode report = check.documents().getFirst();
    assertThat(names(report))
        .containsExactly("files", "rules", "errors", "warnings", "notes", "findings");
    assertThat(report.path("files").asInt()).isEqualTo(5);
    assertThat(report.path("rules").asInt()).isEqualTo(4);
    assertThat(report.path("findings").size())
        .isEqualTo(
            report.path("errors").asInt()
                + report.path("warnings").asInt()
                + report.path("notes").asInt())
        .isPositive();
    for (JsonNode finding : report.path("findings")) {
      assertThat(names(finding))
          .containsExactly(
              "code",
              "severity",
              "path",
              "line",
              "column",
              "end_line",
              "end_column",
              "message",
              "hint",
              "original",
              "rule_id",
              "repairable");
      assertThat(finding.path("original").isArray()).isTrue();
    }
    Golden.assertMatches(
        "check.json", withoutFolder(report.toPrettyString().replace("\r\n", "\n") + "\n"));
  }

  @Test
  void paths_are_told_from_where_the_command_was_started() throws IOException {
    Path below = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "check-");
    new Workspace(below).rule("r.toml", "process where process.name = \"cmd.exe\"");
    JsonNode report =
        Invocation.of("check", "--output", "json", below).endsWith(1).documents().getFirst();
    assertThat(report.path("findings").path(0).path("path").asText())
        .isEqualTo("target/" + below.getFileName() + "/r.toml");
  }

  @Test
  void one_kind_of_finding_may_be_asked_for() {
    faultyRules();
    Invocation other = Invocation.of("check", "--only", "RULE-0001", folder);
    assertThat(other.endsWith(0).out()).contains("0 errors");
    Invocation query = Invocation.of("check", "--only", "MATCH-0002", folder).endsWith(1);
    assertThat(query.out()).contains("1 error, 0 warnings").doesNotContain("EQL-");
  }

  @Test
  void a_place_without_rules_is_no_fault_of_seriema() {
    assertThat(Invocation.of("check", folder.resolve("none.toml")).code()).isBetween(1, 2);
    Path text = new Workspace(folder).file("broken.toml", "[rule\nname = \u0000");
    Invocation check = Invocation.of("check", text).endsWith(1);
    assertThat(check.out()).contains("TOML-").contains("broken.toml:1:");
    assertThat(Invocation.of("check", "--output", "xml", folder).endsWith(2).err())
        .contains("--output");
  }

  private void faultyRules() {
    Workspace workspace = new Workspace(folder);
    workspace.rule("a-good.toml", "process where process.name == \"cmd.exe\"");
    workspace.rule("b-typo.toml", "process where process.nmae == \"cmd.exe\"");
    workspace.rule("c-equals.toml", "process where\n  process.name = \"cmd.exe\"");
    workspace.rule("d-costly.toml", "process where process.name regex \"(a|b)*a(a|b){20}\"");
    workspace.file("e-other.toml", "answer = 42\n");
  }

  private String withoutFolder(String text) {
    return text.replace(folder.toString(), "FOLDER");
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
