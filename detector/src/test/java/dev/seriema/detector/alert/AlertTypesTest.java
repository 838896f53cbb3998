package dev.seriema.detector.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriema.detector.TestRules;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.rule.TypeParameters;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.value.Value;
import dev.seriema.testkit.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What alerts of each type have beside the fields of their rule.
class AlertTypesTest {
  private static final Instant AT = Instant.parse("2026-03-02T10:05:00Z");
  private static final Instant HAPPENED = Instant.parse("2026-03-02T10:03:07Z");
  private static final AlertSchema SCHEMA = new AlertSchema(EcsSchema.newest());

  @Test
  void a_threshold_by_an_execution() {
    Rule rule = TestRules.of("brute-force", RuleType.THRESHOLD, Optional.empty(), "logs-*");
    JsonWriter json = new JsonWriter();
    writer(rule)
        .writeThreshold(
            new ThresholdResult(
                List.of(
                    FieldTerm.of("user.name", Value.of("root")),
                    FieldTerm.of("host.name", Value.of("lx-depot-01"))),
                12,
                HAPPENED.minusSeconds(60),
                HAPPENED,
                Optional.of(new ThresholdResult.Cardinality("source.ip", 4))),
            Raising.byExecution(AT),
            json);
    golden("alert-of-threshold.txt", json);
  }

  @Test
  void new_terms() {
    Rule rule = TestRules.of("first-seen", RuleType.NEW_TERMS, Optional.empty(), "logs-*");
    JsonWriter json = new JsonWriter();
    writer(rule)
        .write(
            event("e1", "{'user.name':'root','process.pid':7}"),
            new Addition.NewTerms(List.of(Value.of("root"), Value.of(7))),
            Raising.inStream(HAPPENED),
            json);
    golden("alert-of-new-terms.txt", json);
  }

  @Test
  void indicators_of_threats_stand_behind_what_the_event_has() {
    JsonWriter json = new JsonWriter();
    writer(threatMatch("threat.indicator"))
        .write(
            event(
                "e1",
                "{'source.ip':['192.0.2.1','192.0.2.2'],"
                    + "'threat':{'enrichments':{'indicator':{'ip':'192.0.2.9'}}}}"),
            new Addition.Indicators(
                List.of(
                    match(
                        "{'threat':{'feed':{'name':'Depot'},"
                            + "'indicator':{'ip':'192.0.2.1','file':{'hash.md5':'m'}}}}"),
                    match("{'threat.indicator':[{'ip':'?','type':'ipv4-addr'},{'ip':'b'}]}"),
                    match("{'threat':{'indicator':'text'}}"))),
            Raising.inStream(HAPPENED),
            json);
    golden("alert-of-threat-match.txt", json);
  }

  @Test
  void no_more_indicators_are_written_than_two_hundred() throws IOException {
    JsonWriter json = new JsonWriter();
    writer(threatMatch("vendor.ioc"))
        .write(
            event("e1", "{'source.ip':'192.0.2.1'}"),
            new Addition.Indicators(Collections.nCopies(201, match("{'vendor':{'ioc':{'a':1}}}"))),
            Raising.inStream(HAPPENED),
            json);
    JsonNode enrichments =
        new ObjectMapper().readTree(json.toByteArray()).get("threat.enrichments");
    assertThat(enrichments).hasSize(200);
    assertThat(enrichments.get(199).at("/indicator/a").intValue()).isEqualTo(1);
  }

  @Test
  void an_alert_that_stands_for_a_group() {
    Rule rule = TestRules.of("noisy", RuleType.QUERY, Optional.empty(), "logs-*");
    JsonWriter json = new JsonWriter();
    writer(rule)
        .write(
            event("e1", "{'host.name':'lx-depot-01'}"),
            Addition.NONE,
            Raising.inStream(HAPPENED)
                .standingFor(
                    new Suppressed(
                        List.of(
                            FieldTerm.of("host.name", Value.of("lx-depot-01")),
                            FieldTerm.of("user.name", Value.missing()),
                            FieldTerm.ofArray("tags", List.of(Value.of("a"), Value.of("b")))),
                        HAPPENED,
                        HAPPENED.plusSeconds(30),
                        4,
                        AT)),
            json);
    golden("alert-that-suppresses.txt", json);
  }

  @Test
  void an_alert_written_again_with_more_in_its_group_has_the_same_id() {
    Rule rule = TestRules.of("noisy", RuleType.QUERY, Optional.empty());
    AlertWriter writer = writer(rule);
    SourceEvent event = event("e1", "{'host.name':'a'}");
    List<FieldTerm> terms = List.of(FieldTerm.of("host.name", Value.of("a")));
    Raising raising = Raising.inStream(HAPPENED);
    String first =
        writer.write(
            event,
            Addition.NONE,
            raising.standingFor(new Suppressed(terms, HAPPENED, HAPPENED, 0, HAPPENED)),
            new JsonWriter());
    String again =
        writer.write(
            event,
            Addition.NONE,
            raising.standingFor(new Suppressed(terms, HAPPENED, AT, 3, AT)),
            new JsonWriter());
    String other =
        writer.write(
            event,
            Addition.NONE,
            raising.standingFor(
                new Suppressed(
                    List.of(FieldTerm.of("host.name", Value.of("b"))), HAPPENED, AT, 3, AT)),
            new JsonWriter());
    assertThat(again).isEqualTo(first).isNotEqualTo(other);
  }

  private static Rule threatMatch(String path) {
    Rule plain = TestRules.of("known-bad", RuleType.THREAT_MATCH, Optional.empty(), "logs-*");
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
        new TypeParameters.ThreatMatch(
            Optional.empty(), List.of(), new IndexPatterns(List.of("ti-*")), List.of(), path),
        plain.alerting(),
        plain.deployment(),
        plain.retired());
  }

  private static AlertWriter writer(Rule rule) {
    return new AlertWriter(rule, SCHEMA, AlertIdScheme.SERIEMA);
  }

  private static Addition.IndicatorMatch match(String document) {
    return new Addition.IndicatorMatch(event("i1", document), "source.ip");
  }

  private static SourceEvent event(String id, String document) {
    byte[] json = document.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return new SourceEvent(json, 0, json.length, id, "logs-a", HAPPENED);
  }

  private static void golden(String name, JsonWriter json) {
    String line = new String(json.toByteArray(), StandardCharsets.UTF_8);
    Golden.assertMatches(
        name,
        AlertLines.members(line.substring(1, line.length() - 2)).stream()
            .filter(member ->
                !member.startsWith("\"kibana.alert.rule.")
                    || member.startsWith("\"kibana.alert.rule.execution"))
            .collect(Collectors.joining("\n", "", "\n")));
  }
}
