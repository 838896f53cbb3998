package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules that Kibana exported, in the commands that take rules.
class ExportedRulesTest {
  private static final String SUMMARY =
      "{'exported_count': %d, 'exported_rules_count': %d, 'missing_rules_count': 0}";

  @TempDir private Path folder;
  private Workspace files;
  private Path event;

  @BeforeEach
  void setUp() {
    files = new Workspace(folder);
    event =
        files.events(
            "events.ndjson", "{'event': {'category': 'process'}, 'process': {'name': 'nc'}}");
  }

  @Test
  void an_exported_rule_runs_and_its_id_is_the_uuid_of_its_alerts() {
    Path export = export(rule("one", "nc", ""), SUMMARY.formatted(1, 1));

    Invocation run = Invocation.of("run", "--rules", export, event).endsWith(0);

    JsonNode alert = run.documents().getFirst();
    assertThat(alert.get("kibana.alert.rule.uuid").asText()).isEqualTo("uuid-one");
    assertThat(alert.get("kibana.alert.rule.rule_id").asText()).isEqualTo("one");
    assertThat(alert.get("kibana.alert.rule.version").asInt()).isEqualTo(7);
  }

  @Test
  void rules_that_are_not_enabled_are_left_out_when_asked() {
    Path export =
        export(rule("on", "nc", ", 'enabled': true"), rule("off", "nc", ", 'enabled': false"));

    assertThat(Invocation.of("run", "--rules", export, event).endsWith(0).documents()).hasSize(2);
    Invocation run =
        Invocation.of("run", "--enabled-only", "--stats", "--rules", export, event).endsWith(0);
    assertThat(run.documents()).hasSize(1);
    assertThat(run.stats().at("/rules/left_out/0/rule_id").asText()).isEqualTo("off");
    assertThat(run.stats().at("/rules/left_out/0/reason").asText()).isEqualTo("not enabled");
  }

  @Test
  void an_item_that_cannot_be_read_leaves_the_rules_of_its_list_out_and_is_counted() {
    String list = ", 'exceptions_list': [{'list_id': 'office', 'type': 'detection'}]";
    Path export =
        export(
            rule("sound", "nc", ""),
            rule("excepted", "nc", list),
            rule(
                "filtered",
                "nc",
                ", 'filters': [{'meta': {'negate': true},"
                    + " 'query': {'match_phrase': {'process.name': 'nc'}}}]"),
            "{'list_id': 'office', 'type': 'detection', 'name': 'Office'}",
            "{'list_id': 'office', 'item_id': '1', 'entries': []}",
            SUMMARY.formatted(5, 3));

    Invocation run = Invocation.of("run", "--stats", "--rules", export, event).endsWith(0);

    assertThat(run.documents()).hasSize(1);
    assertThat(run.stats().at("/rules/loaded").asInt()).isEqualTo(2);
    assertThat(run.err())
        .contains("1 left out: its exception list `office` has an item that cannot be read");
    assertThat(Invocation.of("check", export).endsWith(0).out())
        .isEqualTo("3 rules: 0 errors, 0 warnings\n");
  }

  @Test
  void a_fault_in_a_query_is_shown_at_its_line_and_column_behind_escapes() {
    Path export =
        export(rule("one", "nc", ""), rule("two", "a\\\\\\\"b", "").replace("name ==", "nmae =="));

    JsonNode findings =
        Invocation.json(Invocation.of("check", "--output", "json", export).endsWith(0).out());

    assertThat(findings.get("files").asInt()).isEqualTo(1);
    JsonNode finding = findings.at("/findings/0");
    String line = rule("two", "a", "").replace("name ==", "nmae ==");
    assertThat(finding.get("line").asInt()).isEqualTo(2);
    assertThat(finding.get("column").asInt()).isEqualTo(line.indexOf("process.nmae") + 1);
    assertThat(finding.get("rule_id").asText()).isEqualTo("two");
  }

  @Test
  void a_malformed_line_costs_itself_and_shows_its_place() {
    Path export = export(rule("one", "nc", ""), rule("two", "nc", "").substring(0, 50));

    assertThat(Invocation.of("run", "--rules", export, event).endsWith(0).documents()).hasSize(1);
    assertThat(Invocation.of("check", export).endsWith(1).out())
        .contains("error[JSON-0002]: a key in double quotes is due where the text ends")
        .contains("rules.ndjson:2:")
        .contains("2 rules: 1 error, 0 warnings");
  }

  private Path export(String... lines) {
    return files.events("rules.ndjson", lines);
  }

  private static String rule(String id, String process, String more) {
    return ("{'id': 'uuid-%s', 'rule_id': '%s', 'version': 7, 'name': 'Rule %s', 'type': 'eql',"
            + " 'query': 'process where process.name == \\'%s\\'', 'author': ['Kestrel'],"
            + " 'description': 'Finds it.', 'severity': 'low', 'risk_score': 21%s}")
        .formatted(id, id, id, process, more);
  }
}
