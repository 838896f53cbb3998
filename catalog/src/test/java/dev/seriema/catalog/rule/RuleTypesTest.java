package dev.seriema.catalog.rule;

import static dev.seriema.catalog.rule.SmallRule.SMALL;
import static dev.seriema.catalog.rule.SmallRule.faults;
import static dev.seriema.catalog.rule.SmallRule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.rule.Alerting;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.RuleSeverity;
import dev.seriema.model.rule.TypeParameters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is read of a rule as its type wants, and of its alerts.
final class RuleTypesTest {
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

  @Test
  void a_machine_learning_rule_has_no_query() {
    assertThat(
            rule(SMALL
                    .replace("query = \"process where true\"\n", "")
                    .replace("\"eql\"", "\"machine_learning\""))
                .query())
        .isEmpty();
  }
}
