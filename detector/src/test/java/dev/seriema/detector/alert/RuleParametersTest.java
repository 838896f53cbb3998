package dev.seriema.detector.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.TestRules;
import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.filter.FilterValue;
import dev.seriema.model.rule.Alerting;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.rule.TypeParameters;
import dev.seriema.model.rule.TypeParameters.ThreatMapping;
import dev.seriema.model.rule.TypeParameters.Threshold;
import dev.seriema.model.schema.EcsSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleParametersTest {
  private static final SourceSpan NOWHERE = new SourceSpan(0, 0);

  @Test
  void a_threshold_says_what_it_counts() {
    assertThat(
            parameters(
                RuleType.THRESHOLD,
                new Threshold(
                    List.of("user.name"),
                    5,
                    Optional.of(new TypeParameters.Cardinality("source.ip", 3)))))
        .contains(
            "\"threshold\":{\"field\":[\"user.name\"],\"value\":5,"
                + "\"cardinality\":[{\"field\":\"source.ip\",\"value\":3}]}");
  }

  @Test
  void new_terms_say_which_fields_and_how_far_back() {
    assertThat(
            parameters(
                RuleType.NEW_TERMS, new TypeParameters.NewTerms(List.of("user.name"), "now-7d")))
        .contains("\"new_terms_fields\":[\"user.name\"],\"history_window_start\":\"now-7d\"");
  }

  @Test
  void machine_learning_says_which_jobs_and_from_which_score() {
    assertThat(
            parameters(
                RuleType.MACHINE_LEARNING, new TypeParameters.MachineLearning(List.of("j"), 75)))
        .contains("\"anomaly_threshold\":75,\"machine_learning_job_id\":[\"j\"]");
  }

  @Test
  void a_threat_match_says_what_it_compares_with() {
    assertThat(
            parameters(
                RuleType.THREAT_MATCH,
                new TypeParameters.ThreatMatch(
                    Optional.of(TestRules.query(QueryLanguage.KQL, "threat.indicator.ip:*")),
                    List.of(filter("1e400")),
                    new IndexPatterns(List.of("logs-ti_*")),
                    List.of(
                        new ThreatMapping(
                            List.of(
                                new ThreatMapping.Entry("source.ip", "threat.indicator.ip", false),
                                new ThreatMapping.Entry("url.full", "threat.name", true)))),
                    "threat.indicator")))
        .contains(
            "\"threat_query\":\"threat.indicator.ip:*\",\"threat_language\":\"kuery\","
                + "\"threat_index\":[\"logs-ti_*\"],\"threat_indicator_path\":\"threat.indicator\","
                + "\"threat_filters\":[{\"meta\":{\"negate\":true,\"key\":\"a\"},"
                + "\"query\":[1e400,null]}],"
                + "\"threat_mapping\":[{\"entries\":[{\"field\":\"source.ip\",\"type\":\"mapping\","
                + "\"value\":\"threat.indicator.ip\"},{\"field\":\"url.full\",\"type\":\"mapping\","
                + "\"value\":\"threat.name\",\"negate\":true}]}]");
  }

  @Test
  void a_number_that_json_cannot_write_is_a_text() {
    JsonWriter json = new JsonWriter();
    FilterJson.write(List.of(filter("NaN")), json);
    assertThat(text(json)).contains("\"query\":[\"NaN\",null]");
  }

  @Test
  void settings_are_repeated_as_they_are_written() {
    Rule plain = TestRules.of("r", RuleType.QUERY, Optional.empty());
    Rule rule =
        with(
            plain,
            plain.parameters(),
            new Alerting(
                List.of(),
                Optional.empty(),
                Optional.of("message"),
                Optional.empty(),
                Map.of(
                    "meta", "{\"from\":\"1m\",\"a\":{\"b\":1}}",
                    "revision", "4",
                    "timeline_id", "\"t-1\"",
                    "exceptions_list", "[{\"list_id\":\"x\"}]")));
    String fields =
        new String(
            RuleFields.of(rule, new AlertSchema(EcsSchema.newest())), StandardCharsets.UTF_8);
    assertThat(fields)
        .contains(
            "\"kibana.alert.rule.meta.from\":\"1m\",\"kibana.alert.rule.meta.a.b\":1",
            "\"kibana.alert.rule.revision\":4",
            "\"kibana.alert.rule.timeline_id\":\"t-1\"",
            "\"kibana.alert.rule.exceptions_list\":[{\"list_id\":\"x\"}]",
            "\"kibana.alert.rule.rule_name_override\":\"message\"",
            "\"meta\":{\"from\":\"1m\",\"a\":{\"b\":1}}")
        .doesNotContain("rule.name\"", "rule_source", "immutable");
  }

  private static FilterValue filter(String number) {
    return new FilterValue.Members(
        List.of(
            member(
                "meta",
                new FilterValue.Members(
                    List.of(
                        member("negate", new FilterValue.Truth(true, NOWHERE)),
                        member("key", new FilterValue.Text("a", SourceMap.identity(), NOWHERE))),
                    NOWHERE)),
            member(
                "query",
                new FilterValue.Items(
                    List.of(
                        new FilterValue.Numeral(number, NOWHERE),
                        new FilterValue.Other("nothing", NOWHERE)),
                    NOWHERE))),
        NOWHERE);
  }

  private static FilterValue.Member member(String name, FilterValue value) {
    return new FilterValue.Member(name, NOWHERE, value);
  }

  private static String parameters(RuleType type, TypeParameters parameters) {
    Rule plain = TestRules.of("r", type, Optional.empty());
    JsonWriter json = new JsonWriter();
    RuleParameters.write(with(plain, parameters, plain.alerting()), json);
    return text(json);
  }

  private static String text(JsonWriter json) {
    return new String(json.toByteArray(), StandardCharsets.UTF_8);
  }

  private static Rule with(Rule plain, TypeParameters parameters, Alerting alerting) {
    return new Rule(
        plain.id(),
        plain.version(),
        plain.type(),
        plain.query(),
        plain.indices(),
        plain.headline(),
        plain.schedule(),
        plain.threats(),
        plain.narrowing(),
        parameters,
        alerting,
        plain.deployment(),
        plain.retired());
  }
}
