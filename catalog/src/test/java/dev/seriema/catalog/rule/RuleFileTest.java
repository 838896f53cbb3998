package dev.seriema.catalog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.filter.FilterValue;
import dev.seriema.model.rule.Alerting;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.RuleSeverity;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.rule.Threat;
import dev.seriema.model.rule.TypeParameters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleFileTest {
  private static final String METADATA =
      """
      [metadata]
      maturity = "production"

      """;

  private static final String SMALL =
      METADATA
          + """
          [rule]
          author = ["Example"]
          description = "Finds nothing in particular."
          name = "Small Rule"
          query = "process where true"
          risk_score = 21
          rule_id = "aaaa-1"
          severity = "low"
          type = "eql"
          """;

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
  void a_rule_that_counts_says_what_and_how_many() {
    String threshold =
        SMALL.replace("type = \"eql\"", "type = \"threshold\"").replace("language = \"eql\"", "")
            + """
            threshold = { field = ["host.id"], value = 5, cardinality = [{ field = "user.name", value = 2 }] }
            """;

    assertThat(rule(threshold).parameters())
        .isEqualTo(
            new TypeParameters.Threshold(
                List.of("host.id"),
                5,
                Optional.of(new TypeParameters.Cardinality("user.name", 2))));
    assertThat(rule(threshold.replace("value = 5", "value = 0")).parameters())
        .isEqualTo(new TypeParameters.Unreadable("threshold"));
  }

  @Test
  void a_rule_of_new_terms_says_which_fields_and_since_when() {
    String terms =
        SMALL.replace("type = \"eql\"", "type = \"new_terms\"").replace("language = \"eql\"", "");

    TypeParameters expected = new TypeParameters.NewTerms(List.of("user.name"), "now-7d");

    assertThat(
            rule(terms
                    + """
                    [rule.new_terms]
                    field = "new_terms_fields"
                    value = ["user.name"]
                    [[rule.new_terms.history_window_start]]
                    field = "history_window_start"
                    value = "now-7d"
                    """)
                .parameters())
        .isEqualTo(expected);
    assertThat(
            rule(terms + "new_terms_fields = [\"user.name\"]\nhistory_window_start = \"now-7d\"\n")
                .parameters())
        .isEqualTo(expected);
  }

  @Test
  void a_rule_says_which_alerts_are_counted_and_what_replaces_its_headline() {
    Alerting alerting =
        rule(SMALL
                + """
                rule_name_override = "message"
                severity_mapping = [
                    { field = "event.severity", operator = "equals", value = "9", severity = "high" },
                ]
                risk_score_mapping = [{ field = "event.risk_score", operator = "equals", value = "" }]
                [rule.alert_suppression]
                group_by = ["host.id"]
                duration = { value = 3, unit = "h" }
                missing_fields_strategy = "doNotSuppress"
                """)
            .alerting();

    assertThat(alerting)
        .isEqualTo(
            new Alerting(
                List.of(new Alerting.SeverityMapping("event.severity", "9", RuleSeverity.HIGH)),
                Optional.of("event.risk_score"),
                Optional.of("message"),
                Optional.of(
                    new Alerting.Suppression(
                        List.of("host.id"), Optional.of(Duration.ofHours(3)), false)),
                Map.of(
                    "severity_mapping",
                    "[{\"field\":\"event.severity\",\"operator\":\"equals\",\"value\":\"9\","
                        + "\"severity\":\"high\"}]",
                    "risk_score_mapping",
                    "[{\"field\":\"event.risk_score\",\"operator\":\"equals\",\"value\":\"\"}]",
                    "alert_suppression",
                    "{\"group_by\":[\"host.id\"],\"duration\":{\"value\":3,\"unit\":\"h\"},"
                        + "\"missing_fields_strategy\":\"doNotSuppress\"}")));
    assertThat(rule(SMALL).alerting()).isEqualTo(Alerting.PLAIN);
  }

  @Test
  void what_decides_nothing_is_repeated_as_it_is_written() {
    assertThat(
            rule(SMALL
                    + """
                    timeline_id = "t-1"
                    meta = { from = "1m", level = 2.5, tuned = true, since = 2026-03-02 }
                    investigation_fields = { field_names = ["host.name", "user.name"] }
                    """)
                .alerting()
                .repeated())
        .isEqualTo(
            Map.of(
                "timeline_id",
                "\"t-1\"",
                "meta",
                "{\"from\":\"1m\",\"level\":2.5,\"tuned\":true,\"since\":null}",
                "investigation_fields",
                "{\"field_names\":[\"host.name\",\"user.name\"]}"));
  }

  @Test
  void a_rule_that_compares_with_indicators_says_which() {
    String threatMatch =
        SMALL.replace("type = \"eql\"", "type = \"threat_match\"")
            + """
            threat_index = ["logs-ti_*"]
            threat_query = "threat.indicator.ip : *"
            threat_filters = [{ query = { exists = { field = "threat.feed.name" } } }]
            threat_mapping = [
                { entries = [
                    { field = "source.ip", type = "mapping", value = "threat.indicator.ip" },
                    { field = "url.full", type = "mapping", value = "threat.name", negate = true },
                ] },
            ]
            """;

    TypeParameters.ThreatMatch indicators = rule(threatMatch).indicators().orElseThrow();

    assertThat(indicators.indices()).isEqualTo(new IndexPatterns(List.of("logs-ti_*")));
    assertThat(indicators.filters()).hasSize(1);
    assertThat(indicators.path()).isEqualTo("threat.indicator");
    assertThat(indicators.mappings())
        .containsExactly(
            new TypeParameters.ThreatMapping(
                List.of(
                    new TypeParameters.ThreatMapping.Entry(
                        "source.ip", "threat.indicator.ip", false),
                    new TypeParameters.ThreatMapping.Entry("url.full", "threat.name", true))));
    assertThat(indicators.query().orElseThrow().text()).isEqualTo("threat.indicator.ip : *");
    assertThat(indicators.query().orElseThrow().language()).isEqualTo(QueryLanguage.KQL);
    assertThat(
            rule(threatMatch.replace("threat.indicator.ip : *", " "))
                .indicators()
                .orElseThrow()
                .query())
        .isEmpty();
    assertThat(rule(SMALL).indicators()).isEmpty();
    assertThat(faults(threatMatch.replace("threat_query", "threat_quary")))
        .containsExactly("14 MISSING_FIELD `threat_query` is missing in `[rule]`");
  }

  private static QueryLanguage language(String text) {
    return rule(text).query().orElseThrow().language();
  }

  @Test
  void a_machine_learning_rule_has_no_query() {
    assertThat(
            rule(SMALL
                    .replace("query = \"process where true\"\n", "")
                    .replace("\"eql\"", "\"machine_learning\""))
                .query())
        .isEmpty();
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

  @Test
  void a_file_without_a_rule_table_is_no_rule_file() {
    assertThat(faults("[project]\nname = \"x\"\n"))
        .containsExactly("1 NOT_A_RULE_FILE not a rule file: there is no table `[rule]`");
    assertThat(faults("rule = 1\n" + METADATA))
        .containsExactly("1 WRONG_TYPE `rule` is an integer, not a table");
  }

  @Test
  void a_rule_without_metadata_runs_with_a_warning() {
    Parsed<RuleFile> parsed = read(SMALL.substring(METADATA.length()), Surroundings.NONE);

    assertThat(shown(parsed, SMALL.substring(METADATA.length())))
        .containsExactly("1 MISSING_METADATA there is no table `[metadata]` beside `[rule]`");
    assertThat(parsed.tree().rule()).isPresent();
  }

  @Test
  void each_missing_field_is_told() {
    assertThat(faults(METADATA + "[rule]\ntype = \"query\"\n"))
        .containsExactlyInAnyOrder(
            "4 MISSING_FIELD `rule_id` is missing in `[rule]`",
            "4 MISSING_FIELD `query` is missing in `[rule]`",
            "4 MISSING_FIELD `name` is missing in `[rule]`",
            "4 MISSING_FIELD `description` is missing in `[rule]`",
            "4 MISSING_FIELD `severity` is missing in `[rule]`",
            "4 MISSING_FIELD `risk_score` is missing in `[rule]`",
            "4 MISSING_FIELD `author` is missing in `[rule]`");
  }

  @Test
  void a_missing_field_that_is_there_under_a_similar_name_gets_a_hint() {
    String text = SMALL.replace("risk_score", "riskscore");
    Diagnostic fault = read(text, Surroundings.NONE).diagnostics().getFirst();

    assertThat(fault.code()).isEqualTo(RuleFault.MISSING_FIELD);
    assertThat(text.substring(fault.span().start(), fault.span().end())).isEqualTo("riskscore");
    assertThat(fault.hint()).contains("did you mean `risk_score`?");
  }

  @Test
  void a_missing_part_of_a_threat_is_told_at_its_header() {
    assertThat(
            faults(
                SMALL
                    + """
                    [[rule.threat]]
                    framework = "MITRE ATT&CK"
                    [[rule.threat.technique]]
                    id = "T1059"
                    name = "Command and Scripting Interpreter"
                    """))
        .containsExactly(
            "13 MISSING_FIELD `tactic` is missing in `[[rule.threat]]`",
            "15 MISSING_FIELD `reference` is missing in `[[rule.threat.technique]]`");
  }

  @Test
  void values_of_a_wrong_type_are_told() {
    assertThat(
            faults(
                SMALL
                        .replace("risk_score = 21", "risk_score = \"21\"")
                        .replace("\"Small Rule\"", "true")
                    + "tags = \"x\"\n"
                    + "index = [\"logs-*\", 1]\n"
                    + "threat = [\"y\"]\n"
                    + "note = 2025-01-01\n"))
        .containsExactly(
            "7 WRONG_TYPE `name` is a truth value, not a text",
            "9 WRONG_TYPE `risk_score` is a text, not an integer",
            "13 WRONG_TYPE `tags` is a text, not a list",
            "14 WRONG_TYPE `index` is a list of texts with an integer in it",
            "15 WRONG_TYPE `threat` is a list of tables with a text in it",
            "16 WRONG_TYPE `note` is a date or time, not a text");
  }

  @Test
  void unknown_words_get_a_hint() {
    assertThat(faults(SMALL.replace("\"low\"", "\"hihg\"")))
        .containsExactly("11 UNKNOWN_SEVERITY unknown severity `hihg`");
    assertThat(hint(SMALL.replace("\"low\"", "\"hihg\""))).contains("did you mean `high`?");
    assertThat(faults(SMALL.replace("\"eql\"", "\"new-terms\"")))
        .containsExactly("12 UNKNOWN_TYPE unknown rule type `new-terms`");
    assertThat(hint(SMALL.replace("\"eql\"", "\"new-terms\"")))
        .contains("did you mean `new_terms`?");
    assertThat(hint(SMALL.replace("\"low\"", "\"informational\""))).isEmpty();
  }

  @Test
  void the_common_name_of_a_language_gets_a_hint_to_its_word() {
    String text = SMALL.replace("\"eql\"", "\"query\"\nlanguage = \"KQL\"");

    assertThat(faults(text)).containsExactly("13 UNKNOWN_LANGUAGE unknown language `KQL`");
    assertThat(hint(text)).contains("did you mean `kuery`?");
    assertThat(read(text, Surroundings.NONE).diagnostics().getFirst().label())
        .isEqualTo("there are `eql`, `kuery`, `lucene`, `esql`");
  }

  @Test
  void a_language_that_the_type_does_not_have_is_told() {
    String text = SMALL + "language = \"kuery\"\n";

    assertThat(faults(text))
        .containsExactly(
            "13 LANGUAGE_OF_ANOTHER_TYPE a rule of type `eql` has no query in `kuery`");
    assertThat(hint(text)).contains("write `language = \"eql\"`");
    assertThat(faults(SMALL.replace("\"eql\"", "\"esql\"") + "language = \"eql\"\n"))
        .containsExactly("13 LANGUAGE_OF_ANOTHER_TYPE a rule of type `esql` has no query in `eql`");
  }

  @Test
  void blank_texts_are_told() {
    assertThat(faults(SMALL.replace("\"Small Rule\"", "\" \"")))
        .containsExactly("7 BLANK_FIELD `name` is blank");
    assertThat(faults(SMALL.replace("\"process where true\"", "\"\"\"\n\n\"\"\"")))
        .containsExactly("8 BLANK_QUERY `query` is blank");
  }

  @Test
  void filters_may_stand_without_a_query_in_kql() {
    String filters = "filters = [{ query = { match_phrase = { \"process.name\" = \"sh\" } } }]\n";
    String kql = SMALL.replace("\"eql\"", "\"query\"");
    String blank = kql.replace("\"process where true\"", "\" \"");
    String missing = kql.replace("query = \"process where true\"\n", "");

    assertThat(rule(blank + filters).query().orElseThrow().text()).isBlank();
    assertThat(rule(missing + filters).narrowing().filters()).hasSize(1);
    assertThat(faults(blank + "filters = []\n")).containsExactly("8 BLANK_QUERY `query` is blank");
    assertThat(faults(blank + filters + "language = \"lucene\"\n"))
        .containsExactly("8 BLANK_QUERY `query` is blank");
    assertThat(faults(missing)).singleElement().asString().contains("MISSING_FIELD");
  }

  @Test
  void numbers_have_their_ranges() {
    assertThat(faults(SMALL.replace("= 21", "= 130")))
        .containsExactly("9 RISK_SCORE_OUT_OF_RANGE `risk_score` is 130; it runs from 0 to 100");
    assertThat(faults(SMALL.replace("= 21", "= -1")))
        .containsExactly("9 RISK_SCORE_OUT_OF_RANGE `risk_score` is -1; it runs from 0 to 100");
    assertThat(faults(SMALL + "max_signals = 0\nversion = 9000000000\n"))
        .containsExactly(
            "13 NUMBER_OUT_OF_RANGE `max_signals` is 0; it runs from 1 to 2147483647",
            "14 NUMBER_OUT_OF_RANGE `version` is 9000000000; it runs from 1 to 2147483647");
  }

  private static Rule rule(String text) {
    Parsed<RuleFile> parsed = read(text, Surroundings.NONE);
    assertThat(parsed.diagnostics()).isEmpty();
    return parsed.tree().rule().orElseThrow();
  }

  private static List<String> faults(String text) {
    Parsed<RuleFile> parsed = read(text, Surroundings.NONE);
    assertThat(parsed.tree().rule()).isEmpty();
    return shown(parsed, text);
  }

  private static Optional<String> hint(String text) {
    return read(text, Surroundings.NONE).diagnostics().getFirst().hint();
  }

  /// Faults as `line code message`.
  private static List<String> shown(Parsed<RuleFile> parsed, String text) {
    SourceText source = new SourceText("example.toml", text);
    return parsed.diagnostics().stream()
        .map(fault ->
            source.lineAt(fault.span().start()) + " " + fault.code() + " " + fault.message())
        .toList();
  }

  private static Parsed<RuleFile> read(String text, Surroundings surroundings) {
    Parsed<TomlDocument> document = TomlDocument.parse(new SourceText("example.toml", text));
    assertThat(document.diagnostics()).isEmpty();
    return RuleFile.read(document.tree(), surroundings);
  }
}
