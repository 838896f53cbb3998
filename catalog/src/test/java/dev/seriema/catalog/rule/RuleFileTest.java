package dev.seriema.catalog.rule;

import static dev.seriema.catalog.rule.SmallRule.METADATA;
import static dev.seriema.catalog.rule.SmallRule.SMALL;
import static dev.seriema.catalog.rule.SmallRule.read;
import static dev.seriema.catalog.rule.SmallRule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.filter.FilterValue;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.RuleSeverity;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.rule.Threat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is read of a rule file that is in order.
final class RuleFileTest {
  @Test
  void every_field_that_a_rule_keeps_is_read() {
    Rule rule =
        rule(
            METADATA
                + """
                [rule]
                author = ["One", "Two"]
                building_block_type = "default"
                description = "What it finds."
                event_category_override = "event.kind"
                false_positives = ["Administrators."]
                from = "now-9m"
                index = ["logs-*", "-logs-test*"]
                interval = "10m"
                language = "eql"
                license = "Apache-2.0"
                max_signals = 7
                name = "Full Rule"
                note = "Look at the parent."
                query = '''
                process where true
                '''
                references = ["https://example.org/"]
                risk_score = 99
                rule_id = "aaaa-2"
                setup = "Send events."
                severity = "critical"
                tags = ["OS: Linux"]
                tiebreaker_field = "event.sequence"
                timestamp_field = "event.created"
                timestamp_override = "event.ingested"
                to = "now-1m"
                type = "eql"
                version = 12

                [[rule.threat]]
                framework = "MITRE ATT&CK"

                [rule.threat.tactic]
                id = "TA0002"
                name = "Execution"
                reference = "https://attack.mitre.org/tactics/TA0002/"

                [[rule.threat.technique]]
                id = "T1059"
                name = "Command and Scripting Interpreter"
                reference = "https://attack.mitre.org/techniques/T1059/"

                [[rule.threat.technique.subtechnique]]
                id = "T1059.004"
                name = "Unix Shell"
                reference = "https://attack.mitre.org/techniques/T1059/004/"
                """);

    assertThat(rule.id()).isEqualTo(new RuleId("aaaa-2"));
    assertThat(rule.version()).contains(12);
    assertThat(rule.type()).isEqualTo(RuleType.EQL);
    assertThat(rule.indices()).isEqualTo(new IndexPatterns(List.of("logs-*", "-logs-test*")));
    assertThat(rule.headline())
        .isEqualTo(
            new Rule.Headline(
                "Full Rule",
                "What it finds.",
                RuleSeverity.CRITICAL,
                99,
                List.of("One", "Two"),
                List.of("OS: Linux"),
                List.of("https://example.org/"),
                List.of("Administrators."),
                Optional.of("Apache-2.0"),
                Optional.of("Look at the parent."),
                Optional.of("Send events."),
                true));
    assertThat(rule.schedule())
        .isEqualTo(
            new Rule.Schedule("now-9m", "now-1m", "10m", 7, Optional.of("event.ingested"), true));
    assertThat(rule.threats())
        .containsExactly(
            new Threat(
                "MITRE ATT&CK",
                new Threat.Entry("TA0002", "Execution", "https://attack.mitre.org/tactics/TA0002/"),
                List.of(
                    new Threat.Technique(
                        new Threat.Entry(
                            "T1059",
                            "Command and Scripting Interpreter",
                            "https://attack.mitre.org/techniques/T1059/"),
                        List.of(
                            new Threat.Entry(
                                "T1059.004",
                                "Unix Shell",
                                "https://attack.mitre.org/techniques/T1059/004/"))))));
    RuleQuery query = rule.query().orElseThrow();
    assertThat(query.language()).isEqualTo(QueryLanguage.EQL);
    assertThat(query.text()).isEqualTo("process where true\n");
    assertThat(query.categoryField()).contains("event.kind");
    assertThat(query.timestampField()).contains("event.created");
    assertThat(query.tiebreakerField()).contains("event.sequence");
    assertThat(rule.retired()).isEmpty();
  }

  @Test
  void what_is_not_written_is_what_a_cluster_assumes() {
    Rule rule = rule(SMALL);

    assertThat(rule.version()).isEmpty();
    assertThat(rule.indices().patterns()).isEmpty();
    assertThat(rule.schedule())
        .isEqualTo(new Rule.Schedule("now-6m", "now", "5m", 100, Optional.empty(), true));
    assertThat(rule.headline().buildingBlock()).isFalse();
    assertThat(rule.headline().note()).isEmpty();
  }

  @Test
  void the_language_follows_from_the_type_where_it_is_not_written() {
    assertThat(language(SMALL)).isEqualTo(QueryLanguage.EQL);
    assertThat(language(SMALL.replace("\"eql\"", "\"esql\""))).isEqualTo(QueryLanguage.ESQL);
    assertThat(language(SMALL.replace("\"eql\"", "\"threshold\""))).isEqualTo(QueryLanguage.KQL);
    assertThat(language(SMALL.replace("\"eql\"", "\"query\"\nlanguage = \"lucene\"")))
        .isEqualTo(QueryLanguage.LUCENE);
  }

  @Test
  void filters_are_read_with_their_places() {
    String text =
        SMALL
            + """

            [[rule.filters]]
            [rule.filters.meta]
            negate = true
            [rule.filters.query.wildcard."file.path"]
            case_insensitive = true
            value = "?:\\\\Tools\\\\*"
            [[rule.filters]]
            query = { range = { "event.severity" = { gte = 21, lt = 47.5 } } }
            """;

    List<FilterValue> filters = rule(text).narrowing().filters();

    assertThat(filters).hasSize(2);
    assertThat(at(filters.get(0), "meta", "negate"))
        .isInstanceOfSatisfying(
            FilterValue.Truth.class, truth -> assertThat(truth.holds()).isTrue());
    assertThat(at(filters.get(0), "query", "wildcard", "file.path", "value"))
        .isInstanceOfSatisfying(
            FilterValue.Text.class,
            value -> {
              assertThat(value.text()).isEqualTo("?:\\Tools\\*");
              SourceSpan place = value.map().toSource(new SourceSpan(3, 8));
              assertThat(text.substring(place.start(), place.end())).isEqualTo("Tools");
            });
    assertThat(at(filters.get(1), "query", "range", "event.severity", "gte"))
        .isInstanceOfSatisfying(
            FilterValue.Numeral.class, number -> assertThat(number.text()).isEqualTo("21"));
    assertThat(at(filters.get(1), "query", "range", "event.severity", "lt"))
        .isInstanceOfSatisfying(
            FilterValue.Numeral.class,
            number -> {
              assertThat(number.text()).isEqualTo("47.5");
              assertThat(text.substring(number.span().start(), number.span().end()))
                  .isEqualTo("47.5");
            });
  }

  private static FilterValue at(FilterValue value, String... names) {
    FilterValue found = value;
    for (String name : names) {
      found = ((FilterValue.Members) found).member(name).orElseThrow().value();
    }
    return found;
  }

  @Test
  void the_version_of_the_file_wins_over_that_of_the_lock() {
    Surroundings locked = new Surroundings(Map.of(new RuleId("aaaa-1"), 5), false);

    assertThat(read(SMALL, locked).tree().rule().orElseThrow().version()).contains(5);
    assertThat(read(SMALL + "version = 3\n", locked).tree().rule().orElseThrow().version())
        .contains(3);
  }

  @Test
  void a_deprecated_rule_is_retired_with_the_reason() {
    assertThat(rule(SMALL.replace("production", "deprecated")).retired())
        .contains("maturity is deprecated");
    assertThat(read(SMALL, new Surroundings(Map.of(), true)).tree().rule().orElseThrow().retired())
        .contains("it lies in a folder _deprecated");
  }

  @Test
  void nothing_is_asked_of_a_retired_rule() {
    Parsed<RuleFile> parsed =
        read(SMALL.replace("production", "deprecated").replace("\"low\"", "5"), Surroundings.NONE);

    assertThat(parsed.diagnostics()).isEmpty();
    assertThat(parsed.tree().rule()).isEmpty();
    assertThat(parsed.tree().retired()).contains("maturity is deprecated");
    assertThat(parsed.tree().id()).contains(new RuleId("aaaa-1"));
  }

  @Test
  void a_word_of_the_query_points_to_the_file() {
    String text = SMALL.replace("\"process where true\"", "\"process\\twhere user.name == 1\"");
    SourceSpan inQuery = new SourceSpan(14, 23);
    RuleQuery query = rule(text).query().orElseThrow();
    SourceSpan inFile = query.map().toSource(inQuery);

    assertThat(query.text().substring(inQuery.start(), inQuery.end())).isEqualTo("user.name");
    assertThat(text.substring(inFile.start(), inFile.end())).isEqualTo("user.name");
  }

  private static QueryLanguage language(String text) {
    return rule(text).query().orElseThrow().language();
  }
}
