package dev.seriema.catalog.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.schema.ShippedSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleHashTest {
  private static final String RULE =
      """
      [metadata]
      maturity = "production"
      updated_date = "2026/01/02"

      [rule]
      author = ["Ada"]
      description = \"""
      A shell
        starts.
      \"""
      language = "eql"
      name = "Shell"
      risk_score = 21
      rule_id = "4672656e-6707-41ab-8575-d08458ccff17"
      severity = "low"
      type = "eql"
      query = '''
      process where process.name == "sh"
      '''

      [[rule.threat]]
      framework = "MITRE ATT&CK"

      [rule.threat.tactic]
      id = "TA0002"
      name = "Execution"
      reference = "https://attack.mitre.org/tactics/TA0002"
      """;

  @TempDir private Path folder;

  private RuleSet.LoadedRule loaded(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("rule.toml"), text);
    return RuleLoader.load(List.of(file)).live().getFirst();
  }

  private Optional<RuleHash> hash(String text) throws IOException {
    RuleSet.LoadedRule rule = loaded(text);
    return RuleHash.of(written(rule), rule.rule(), ShippedSchemas.NEWEST);
  }

  private static WrittenRule written(RuleSet.LoadedRule rule) {
    return WrittenRule.of(TomlDocument.parse(rule.source()).tree()).orElseThrow();
  }

  @Test
  void a_rule_ships_with_its_texts_on_one_line_its_fields_and_whole_addresses() throws IOException {
    RuleSet.LoadedRule rule = loaded(RULE);
    ApiValue.Table form =
        ApiForm.of(written(rule), RequiredFields.ofEcs(rule.rule(), ShippedSchemas.NEWEST))
            .orElseThrow()
            .members();

    assertThat(CanonicalJson.of(form))
        .isEqualTo(
            """
            {"author": ["Ada"], "description": "A shell starts.", "language": "eql", \
            "name": "Shell", "query": "process where process.name == \\"sh\\"\\n", \
            "required_fields": [{"ecs": true, "name": "process.name", "type": "keyword"}], \
            "risk_score": 21, "rule_id": "4672656e-6707-41ab-8575-d08458ccff17", \
            "severity": "low", "threat": [{"framework": "MITRE ATT&CK", \
            "tactic": {"id": "TA0002", "name": "Execution", \
            "reference": "https://attack.mitre.org/tactics/TA0002/"}, "technique": []}], \
            "type": "eql"}\
            """);
    assertThat(RuleHash.of(form))
        .isEqualTo(
            new RuleHash("37234e3f5161f58dd108bd6ab7da0bc800c1b4fe7568ea850fdb4f96bfc8a173"));
  }

  @Test
  void what_does_not_ship_does_not_count() throws IOException {
    assertThat(hash(RULE.replace("2026/01/02", "2026/03/04").replace("  starts.", "starts.")))
        .isPresent()
        .isEqualTo(hash(RULE));
  }

  @Test
  void what_ships_counts() throws IOException {
    assertThat(hash(RULE.replace("Shell", "Shells"))).isPresent().isNotEqualTo(hash(RULE));
    assertThat(hash(RULE.replace("\"sh\"", "\"bash\""))).isPresent().isNotEqualTo(hash(RULE));
  }

  @Test
  void new_terms_ship_as_two_members() throws IOException {
    RuleSet.LoadedRule rule =
        loaded(
            RULE.replace("type = \"eql\"", "type = \"new_terms\"")
                .replace("language = \"eql\"", "language = \"kuery\"")
                .replace("process where process.name == \"sh\"", "process.name : sh")
                .concat(
                    """

                    [rule.new_terms]
                    field = "new_terms_fields"
                    value = ["user.name"]

                    [[rule.new_terms.history_window_start]]
                    field = "history_window_start"
                    value = "now-7d"
                    """));
    ApiValue.Table form =
        ApiForm.of(written(rule), RequiredFields.ofEcs(rule.rule(), ShippedSchemas.NEWEST))
            .orElseThrow()
            .members();
    assertThat(CanonicalJson.of(form))
        .contains("\"history_window_start\": \"now-7d\"")
        .contains("\"new_terms_fields\": [\"user.name\"]")
        .doesNotContain("\"new_terms\":");
  }

  @Test
  void a_field_that_no_table_of_ecs_has_leaves_it_open() throws IOException {
    assertThat(hash(RULE.replace("process.name ==", "acme.name =="))).isEmpty();
  }

  @Test
  void a_pattern_of_names_leaves_it_open() throws IOException {
    String kql =
        RULE.replace("type = \"eql\"", "type = \"query\"")
            .replace("language = \"eql\"", "language = \"kuery\"");
    String query = "process where process.name == \"sh\"";
    assertThat(hash(kql.replace(query, "process.name : sh"))).isPresent();
    assertThat(hash(kql.replace(query, "process.n* : sh"))).isEmpty();
  }
}
