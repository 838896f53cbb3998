package dev.seriema.catalog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.json.JsonReader;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.exception.ExceptionListId;
import dev.seriema.model.exception.ExceptionListId.Namespace;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.RuleType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonRuleTest {
  private static final String SMALL =
      """
      {"id": "6f4e-1", "enabled": false, "author": ["Example"], "version": 4,
       "description": "Finds nothing.", "name": "Small Rule", "rule_id": "aaaa-1",
       "query": "process where process.name == \\"a\\\\\\\\b\\"", "risk_score": 21,
       "severity": "low", "type": "eql", "language": "eql", "actions": [], "throttle": null,
       "exceptions_list": [], "filters": []}
      """;

  @Test
  void a_rule_is_the_same_as_from_toml_save_for_what_its_cluster_says() {
    Rule rule = rule(SMALL);
    Rule fromToml =
        RuleFile.read(
                TomlDocument.parse(
                        new SourceText(
                            "small.toml",
                            """
                            [metadata]
                            maturity = "production"
                            [rule]
                            author = ["Example"]
                            description = "Finds nothing."
                            enabled = false
                            id = "6f4e-1"
                            language = "eql"
                            name = "Small Rule"
                            query = 'process where process.name == "a\\\\b"'
                            risk_score = 21
                            rule_id = "aaaa-1"
                            severity = "low"
                            type = "eql"
                            version = 4
                            """))
                    .tree(),
                Surroundings.NONE)
            .tree()
            .rule()
            .orElseThrow();

    assertThat(rule.headline()).isEqualTo(fromToml.headline());
    assertThat(rule.schedule()).isEqualTo(fromToml.schedule());
    assertThat(rule.version()).isEqualTo(fromToml.version());
    assertThat(rule.query().map(RuleQuery::text)).isEqualTo(fromToml.query().map(RuleQuery::text));
    assertThat(rule.deployment())
        .isEqualTo(new Rule.Deployment(Optional.of("6f4e-1"), Optional.of(false)));
    assertThat(fromToml.deployment()).isEqualTo(Rule.Deployment.NONE);
  }

  @Test
  void a_place_in_the_query_is_a_place_in_the_file_behind_escapes() {
    RuleQuery query = rule(SMALL).query().orElseThrow();
    int place = query.text().indexOf("\\\\b");
    SourceSpan span = query.map().toSource(new SourceSpan(place, place + 2));

    assertThat(SMALL.substring(span.start(), span.end())).isEqualTo("\\\\\\\\");
  }

  @Test
  void faults_have_the_words_that_they_have_in_toml() {
    assertThat(messages(SMALL.replace("\"name\"", "\"nane\"")))
        .containsExactly("`name` is missing in `rule`");
    assertThat(messages(SMALL.replace("21", "130")))
        .containsExactly("`risk_score` is 130; it runs from 0 to 100");
    assertThat(messages(SMALL.replace("\"risk_score\": 21", "\"risk_score\": \"21\"")))
        .containsExactly("`risk_score` is a text, not an integer");
    assertThat(messages(SMALL.replace("[\"Example\"]", "[\"Example\", null]")))
        .containsExactly("`author` is a list of texts with nothing in it");
    assertThat(messages(SMALL.replace("\"actions\": []", "\"threat\": [{\"framework\": \"x\"}]")))
        .containsExactly("`tactic` is missing in `rule.threat`");
  }

  @Test
  void a_hint_is_written_as_the_file_is() {
    assertThat(faults(SMALL.replace("\"language\": \"eql\"", "\"language\": \"esql\"")))
        .extracting(Diagnostic::hint)
        .containsExactly(Optional.of("write `\"language\": \"eql\"`"));
  }

  @Test
  void what_takes_events_away_is_counted_save_what_an_agent_applies_and_what_is_empty() {
    String lists =
        """
        "exceptions_list": [
          {"id": "1", "list_id": "endpoint_list", "type": "endpoint"},
          {"id": "2", "list_id": "everywhere", "type": "detection", "namespace_type": "agnostic"},
          {"id": "3", "list_id": "office", "type": "detection"}]\
        """;
    String text =
        SMALL
            .replace("\"exceptions_list\": []", lists)
            .replace("\"filters\": []", "\"filters\": [{\"meta\": {}}, {}]");
    Rule.Narrowing narrowing =
        read(text, Surroundings.NONE).tree().rule().orElseThrow().narrowing();
    assertThat(narrowing.filters()).hasSize(2);
    assertThat(narrowing.exceptionLists())
        .containsExactly(
            new ExceptionListId("everywhere", Namespace.AGNOSTIC),
            new ExceptionListId("office", Namespace.SINGLE));
  }

  @Test
  void a_list_without_an_id_cannot_be_passed_over() {
    assertThat(messages(SMALL.replace("_list\": []", "_list\": [{\"type\": \"detection\"}]")))
        .containsExactly("`list_id` is missing in `rule.exceptions_list`");
  }

  @Test
  void a_stub_of_a_rule_that_was_given_up_is_retired_without_a_fault() {
    Parsed<RuleFile> stub =
        read(
            "{\"rule_id\": \"a\", \"version\": 3, \"name\": \"Old\", \"deprecated\": true}",
            Surroundings.NONE);

    assertThat(stub.diagnostics()).isEmpty();
    assertThat(stub.tree().retired()).contains("it is deprecated");
  }

  @Test
  void a_type_without_a_query_needs_none() {
    assertThat(
            rule(SMALL
                    .replace(
                        "\"type\": \"eql\", \"language\": \"eql\"",
                        "\"type\": \"machine_learning\"")
                    .replace("\"query\"", "\"old_query\""))
                .type())
        .isEqualTo(RuleType.MACHINE_LEARNING);
  }

  private static List<String> messages(String text) {
    return faults(text).stream().map(Diagnostic::message).toList();
  }

  private static List<Diagnostic> faults(String text) {
    return read(text, Surroundings.NONE).diagnostics();
  }

  private static Rule rule(String text) {
    Parsed<RuleFile> parsed = read(text, Surroundings.NONE);
    assertThat(parsed.diagnostics()).isEmpty();
    return parsed.tree().rule().orElseThrow();
  }

  private static Parsed<RuleFile> read(String text, Surroundings surroundings) {
    JsonReader.Reading reading = JsonReader.read(text, 0, text.length());
    assertThat(reading.faults()).isEmpty();
    return RuleFile.read((JsonValue.Table) reading.value().orElseThrow(), surroundings);
  }
}
