package dev.seriema.catalog.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.export.ExportedRules;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.languages.eql.EqlFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescriptionQueryTest {
  private static final String RULE =
      """
      [metadata]
      integration = ["endpoint", "windows"]
      maturity = "%s"
      updated_date = "2026/03/02"
      [rule]
      author = ["Example"]
      description = "Finds it."
      index = ["logs-*"]
      name = "%s"
      query = "process where process.name == \\"nc\\""
      risk_score = %d
      rule_id = "%s"
      severity = "high"
      tags = ["OS: Linux", "Use Case: Detection"]
      type = "eql"

      [[rule.threat]]
      framework = "MITRE ATT&CK"
      [rule.threat.tactic]
      id = "TA0002"
      name = "Execution"
      reference = "https://attack.mitre.org/tactics/TA0002/"
      [[rule.threat.technique]]
      id = "T1059"
      name = "Interpreter"
      reference = "https://attack.mitre.org/techniques/T1059/"
      [[rule.threat.technique.subtechnique]]
      id = "T1059.004"
      name = "Unix Shell"
      reference = "https://attack.mitre.org/techniques/T1059/004/"
      """;

  @TempDir private Path folder;
  private DescribedSet set;

  @BeforeEach
  void setUp() throws IOException {
    write("a_old.toml", RULE.formatted("deprecated", "Old Shell", 99, "a"));
    write("b_live.toml", RULE.formatted("production", "Live Shell", 73, "b"));
    write("c.ndjson", ExportedRules.rule("c") + "\n" + ExportedRules.rule("d") + "\n");
    set = DescribedSet.of(RuleLoader.load(List.of(folder)));
  }

  @Test
  void retired_rules_come_last() {
    assertThat(ids("any where true")).containsExactly("b", "c", "d", "a");
  }

  @Test
  void fields_of_both_tables_are_asked_by_their_names() {
    assertThat(ids("any where maturity == \"production\"")).containsExactly("b");
    assertThat(ids("any where integration == \"windows\"")).containsExactly("b", "a");
    assertThat(ids("any where tags : \"*linux*\"")).containsExactly("b", "a");
    assertThat(ids("any where risk_score > 73")).containsExactly("a");
    assertThat(ids("any where threat.technique.subtechnique.id == \"T1059.004\""))
        .containsExactly("b", "a");
    assertThat(ids("any where query : \"*\\\"nc\\\"*\"")).containsExactly("b", "a");
    assertThat(ids("any where enabled == true")).containsExactly("c", "d");
    assertThat(ids("any where id == \"uuid-d\"")).containsExactly("d");
    assertThat(ids("any where retired : \"*deprecated*\"")).containsExactly("a");
  }

  @Test
  void what_a_file_is_silent_about_has_the_value_that_holds() {
    assertThat(ids("any where language == \"eql\" and interval == \"5m\" and max_signals == 100"))
        .containsExactly("b", "c", "d", "a");
    assertThat(ids("any where version == 3")).containsExactly("c", "d");
  }

  @Test
  void a_field_may_be_named_as_alerts_name_it() {
    assertThat(ids("any where rule.severity == \"high\"")).containsExactly("b", "a");
    assertThat(ids("any where kibana.alert.rule.name == \"Live Shell\"")).containsExactly("b");
  }

  @Test
  void the_word_before_where_is_a_type() {
    assertThat(ids("eql where severity == \"low\"")).containsExactly("c", "d");
    assertThat(ids("threshold where true")).isEmpty();
  }

  @Test
  void head_and_tail_count_in_the_order_of_the_list() {
    assertThat(ids("any where true | head 2")).containsExactly("b", "c");
    assertThat(ids("any where true | tail 2 | head 1")).containsExactly("d");
  }

  @Test
  void a_place_is_a_field_too() {
    assertThat(set.descriptions().get(2).field("line").orElseThrow().values())
        .containsExactly(Value.of(2));
    assertThat(ids("any where path : \"*.ndjson\" and line == 1")).containsExactly("c");
  }

  @Test
  void a_name_that_no_rule_has_is_told_with_what_was_meant() {
    Parsed<Optional<DescriptionQuery>> parsed =
        DescriptionQuery.compile("any where severty == \"high\"", set.schema());

    assertThat(parsed.tree()).isEmpty();
    assertThat(parsed.diagnostics())
        .extracting(Diagnostic::hint)
        .containsExactly(Optional.of("did you mean `severity`?"));
  }

  @Test
  void rules_have_no_order_for_a_sequence() {
    Parsed<Optional<DescriptionQuery>> parsed =
        DescriptionQuery.compile("sequence [any where true] [any where true]", set.schema());

    assertThat(parsed.tree()).isEmpty();
    assertThat(parsed.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(EqlFault.SEVERAL_EVENTS);
  }

  @Test
  void a_field_that_no_loaded_rule_has_can_be_asked_for() {
    assertThat(ids("any where min_stack_version == \"9.3\"")).isEmpty();
  }

  @Test
  void a_field_that_may_have_several_values_is_a_list() {
    Description live = set.descriptions().getFirst();
    assertThat(json(live, "threat.technique.id")).isEqualTo("[\"T1059\"]");
    assertThat(json(live, "tags")).isEqualTo("[\"OS: Linux\",\"Use Case: Detection\"]");
    assertThat(json(live, "risk_score")).isEqualTo("73");
    assertThat(json(live, "rule.severity")).isEqualTo("\"high\"");
  }

  private static String json(Description description, String field) {
    JsonWriter json = new JsonWriter();
    DescriptionJson.write(description.field(field).orElseThrow(), json);
    return new String(json.toByteArray(), StandardCharsets.UTF_8);
  }

  private List<String> ids(String query) {
    Parsed<Optional<DescriptionQuery>> parsed = DescriptionQuery.compile(query, set.schema());
    assertThat(parsed.diagnostics()).isEmpty();
    return parsed.tree().orElseThrow().find(set.descriptions()).stream()
        .map(place -> set.descriptions().get(place).field("rule_id").orElseThrow().values())
        .map(values -> ((Value.Text) values.getFirst()).text())
        .toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
