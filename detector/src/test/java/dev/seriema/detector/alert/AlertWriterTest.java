package dev.seriema.detector.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.TestRules;
import dev.seriema.model.rule.Rule;
import dev.seriema.testkit.Golden;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Shape: docs/formats/alerts.md.
class AlertWriterTest {
  private static final Rule ANY = TestRules.eql("r", "any where true");

  @Test
  void an_alert_has_the_fields_of_the_event_and_of_the_rule() {
    String event =
        """
        {"_index":".ds-logs-endpoint.events.process-default-2026.03.02-000001","_id":"e1",\
        "_source":{"@timestamp":"2026-03-02T11:00:00+01:00",\
        "event":{"kind":"event","category":["process"],"type":["start"]},\
        "data_stream":{"type":"logs","dataset":"endpoint.events.process","namespace":"default"},\
        "process":{"name":"bash","pid":4711,"args":["bash","-c"],"parent":{"name":"httpd"}},\
        "host":{"name":"lx-depot-01"},"user":{"name":"www-data"},\
        "threat":{"enrichments":[{"indicator":{"ip":"192.0.2.1"}}]}}}\
        """;
    Golden.assertMatches(
        "alert.txt",
        text(
            AlertLines.of(
                TestRules.full("process where process.parent.name == \"httpd\""), event, "e1")));
  }

  @Test
  void what_contradicts_the_schema_or_tries_to_harm_does_not_get_into_an_alert() {
    String event =
        """
        {"@timestamp":"soon","_id":"forged",\
        "kibana":{"alert":{"severity":"low"}},"kibana.alert.uuid":"forged","signal":1,\
        "threshold_result.count":5,\
        "process":{"name":{"x":1},"pid":"abc","args":["ok",{"bad":1},7,null],"parent":{}},\
        "source":{"ip":["10.0.0.1","nope"],"port":"80"},"host":{"ip":"nope"},"user":"root",\
        "event":{"created":"yesterday","kind":"alert","category":[]},\
        "file":{"name":"\u202Egpj.exe\\u001b[31m\\u0007<script>","size":true},\
        "vendor":{"free":{"x":[{"y":1}]}},\
        "dns.answers":[{"data":"192.0.2.9"},"text"],\
        "user.name":"a","process.hash":{"md5":["m1"]},"process.hash.md5":"m2"}\
        """;
    Golden.assertMatches("hostile-alert.txt", text(AlertLines.of(ANY, event)));
  }

  @Test
  void both_spellings_of_a_field_are_joined() {
    assertThat(AlertLines.of(ANY, "{\"a.b\":1,\"a\":{\"b\":[2,3]}}")).contains("\"a.b\":[1,2,3]");
    assertThat(AlertLines.of(ANY, "{\"a.b\":1,\"a\":{\"b\":[]}}")).contains("\"a.b\":1");
  }

  @Test
  void the_id_is_that_of_the_match_and_of_nothing_else() {
    Rule rule = TestRules.full("any where true");
    String event = "{\"_index\":\"logs-a-default\",\"_source\":{\"user.name\":\"a\"}}";
    String id = id(rule, event, "e1");
    assertThat(id).matches("\"_id\":\"[0-9a-f]{64}\"");
    assertThat(id(rule, event.replace("\"a\"", "\"b\""), "e1")).isEqualTo(id);
    assertThat(
            List.of(
                id(rule, event, "e2"),
                id(rule, event.replace("logs-a", "logs-b"), "e1"),
                id(withVersion(rule, Optional.of(8)), event, "e1"),
                id(ANY, event, "e1")))
        .doesNotHaveDuplicates()
        .doesNotContain(id);
    assertThat(id(withVersion(rule, Optional.empty()), event, "e1"))
        .isEqualTo(id(withVersion(rule, Optional.of(1)), event, "e1"));
  }

  @Test
  void parts_of_the_id_do_not_run_into_one_another() {
    Rule short1 = TestRules.eql("r1", "any where true");
    Rule longer = TestRules.eql("r", "any where true");
    assertThat(id(short1, "{}", "e")).isNotEqualTo(id(longer, "{}", "1e"));
    assertThat(id(longer, "{}", "11e")).isNotEqualTo(id(longer, "{}", "1e"));
  }

  @Test
  void times_are_utc_to_the_millisecond() {
    assertThat(AlertLines.of(ANY, "{\"@timestamp\":\"2026-03-02T10:00:00.9999999Z\"}"))
        .contains(
            "\"@timestamp\":\"2026-03-02T10:00:00.999Z\"",
            "\"kibana.alert.original_time\":\"2026-03-02T10:00:00.999Z\"");
    assertThat(AlertLines.of(ANY, "{\"@timestamp\":1772445600000}"))
        .contains("\"@timestamp\":\"2026-03-02T10:00:00.000Z\"");
    assertThat(AlertLines.of(ANY, "{}")).noneMatch(member -> member.contains("time\":"));
  }

  @Test
  void the_uuid_of_a_rule_is_its_id_in_the_cluster_it_was_exported_from() {
    Rule exported =
        TestRules.exported(
            ANY, Rule.Narrowing.NONE, new Rule.Deployment(Optional.of("5c1e"), Optional.of(true)));
    assertThat(AlertLines.of(exported, "{}"))
        .contains("\"kibana.alert.rule.uuid\":\"5c1e\"", "\"kibana.alert.rule.rule_id\":\"r\"");
  }

  private static String id(Rule rule, String event, String eventId) {
    return AlertLines.of(rule, event, eventId).getFirst();
  }

  private static Rule withVersion(Rule rule, Optional<Integer> version) {
    return new Rule(
        rule.id(),
        version,
        rule.type(),
        rule.query(),
        rule.indices(),
        rule.headline(),
        rule.schedule(),
        rule.threats(),
        rule.retired());
  }

  private static String text(List<String> members) {
    return String.join("\n", members) + "\n";
  }
}
