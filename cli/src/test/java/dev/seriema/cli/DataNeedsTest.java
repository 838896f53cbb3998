package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What rules need that some data never has: `coverage --data`.
class DataNeedsTest {
  private static final String PROCESS =
      "{'_index':'logs-endpoint.events.process-default','event':{'category':['process','network']},"
          + "'process':{'name':'sh'},'host':{'id':'a'}}";

  @TempDir private Path folder;

  @Test
  void a_rule_whose_fields_are_there_can_alert() {
    JsonNode lacking = lacking("process where process.name == \"never\"");
    assertThat(lacking).as("values are not looked at").isEmpty();
  }

  @Test
  void an_index_that_is_never_there_is_told() {
    rule("okta", "logs-okta*", "any where true");
    JsonNode lacking = json().path("lacking");
    assertThat(lacking.at("/0/name").asText()).isEqualTo("okta");
    assertThat(lacking.at("/0/indices").toString()).isEqualTo("[\"logs-okta*\"]");
    assertThat(command().endsWith(0).out())
        .startsWith("1 event in 1 index can make 0 of 1 rule alert")
        .contains("1 rule: no index that they read is there")
        .contains("logs-okta*  okta");
  }

  @Test
  void each_field_that_all_ways_to_an_alert_need_is_told() {
    assertThat(fields("any where process.name == \"sh\" and process.args == \"-c\""))
        .isEqualTo("[[\"process.args\"]]");
    assertThat(fields("any where process.args == \"-c\" and user.name == \"root\""))
        .isEqualTo("[[\"process.args\"],[\"user.name\"]]");
  }

  @Test
  void where_one_of_several_fields_would_do_all_are_told_together() {
    assertThat(fields("any where process.args == \"-c\" or user.name == \"root\""))
        .isEqualTo("[[\"process.args\",\"user.name\"]]");
    assertThat(lacking("any where process.args == \"-c\" or process.name == \"sh\"")).isEmpty();
  }

  @Test
  void what_is_denied_needs_no_field() {
    assertThat(lacking("any where not process.args == \"-c\"")).isEmpty();
    assertThat(lacking("any where process.args == null")).isEmpty();
    assertThat(fields("any where not (process.name == \"sh\" or process.args == null)"))
        .isEqualTo("[[\"process.args\"]]");
  }

  @Test
  void each_event_of_a_sequence_has_to_be_possible() {
    assertThat(
            fields(
                "sequence by host.id with maxspan=1m [process where process.name == \"sh\"]"
                    + " [network where destination.port == 22]"))
        .isEqualTo("[[\"destination.port\"]]");
    assertThat(
            lacking(
                "sequence by host.id with maxspan=1m [process where process.name == \"sh\"]"
                    + " ![process where process.args == \"-c\"]"))
        .as("what must not happen may lack what it likes")
        .isEmpty();
  }

  @Test
  void events_of_unknown_index_count_for_every_rule() {
    rule("rule", "logs-okta*", "any where process.name == \"sh\"");
    Path events = new Workspace(folder).events("unknown.ndjson", "{'process':{'name':'sh'}}");
    JsonNode told = Invocation.json(command("--output", "json", "--data", events).out());
    assertThat(told.path("lacking")).isEmpty();
    assertThat(told.at("/indices/1/index").asText()).isNotEmpty();
    assertThat(told.at("/indices/0/index").isNull()).isTrue();
  }

  @Test
  void what_makes_no_sense_together_is_refused() {
    rule("rule", "logs-*", "any where true");
    assertThat(command("--output", "html").endsWith(2).err()).contains("text or json, not as html");
    assertThat(command("--ledger").endsWith(2).err()).contains("not for --ledger");
    Invocation missing =
        Invocation.of("coverage", folder.resolve("rules"), "--data", "nowhere.ndjson").endsWith(2);
    assertThat(missing.err()).contains("nowhere.ndjson").contains("no event could be read");
    assertThat(missing.out()).isEmpty();
  }

  private String fields(String query) {
    return lacking(query).at("/0/fields").toString();
  }

  private JsonNode lacking(String query) {
    rule("rule", "logs-*", query);
    return json().path("lacking");
  }

  private JsonNode json() {
    return Invocation.json(command("--output", "json").endsWith(0).out());
  }

  private Invocation command(Object... more) {
    Path events = new Workspace(folder).events("events.ndjson", PROCESS);
    Object[] command = new Object[4 + more.length];
    command[0] = "coverage";
    command[1] = folder.resolve("rules");
    command[2] = "--data";
    command[3] = events;
    System.arraycopy(more, 0, command, 4, more.length);
    return Invocation.of(command);
  }

  private void rule(String name, String index, String query) {
    new Workspace(folder)
        .file(
            "rules/rule.toml",
            """
            [metadata]
            creation_date = "2026/03/02"
            maturity = "production"
            updated_date = "2026/03/02"

            [rule]
            author = ["Kestrel Freight"]
            description = "Finds something."
            index = ["%s"]
            language = "eql"
            name = "%s"
            risk_score = 47
            rule_id = "%s"
            severity = "medium"
            type = "eql"
            query = '''
            %s
            '''
            """
                .formatted(index, name, Workspace.id(name), query));
  }
}
