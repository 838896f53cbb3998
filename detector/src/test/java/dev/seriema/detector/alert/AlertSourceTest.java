package dev.seriema.detector.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldPath;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AlertSourceTest {
  private static final String ALERT =
      """
      {"host":{"name":"a"},"kibana.alert.uuid":"u","kibana.alert.depth":1,\
      "kibana.alert.ancestors":[{"id":"e","type":"event","index":"logs","depth":0}],\
      "kibana.alert.workflow_status":"open","kibana.alert.status":"active",\
      "kibana.alert.rule.uuid":"r","kibana.alert.rule.name":"Listener",\
      "kibana.alert.rule.threat":[{"framework":"MITRE ATT&CK","tactic":{"name":"Discovery"}}]}\
      """;

  private static final AlertSchema SCHEMA = new AlertSchema(EcsSchema.newest());

  @Test
  void what_an_alert_was_made_of_is_read_whatever_rules_ask_for() {
    Lineage lineage = source(ALERT, List.of(), List.of()).lineage();
    assertThat(lineage.isAlert()).isTrue();
    assertThat(lineage.depth()).isEqualTo(1);
    assertThat(lineage.rule()).isEqualTo("r");
    assertThat(lineage.ancestors()).hasSize(1);
  }

  @Test
  void nothing_has_a_former_name_where_no_rule_asks_for_one() {
    assertThat(json(List.of("kibana.alert.rule.name", "signals.x"), List.of("user.*")))
        .isEqualTo(ALERT);
  }

  @Test
  void a_field_has_the_former_name_by_which_a_rule_asks_for_it() {
    assertThat(json(List.of("signal.status"), List.of()))
        .contains("\"signal.status\":\"open\"")
        .doesNotContain("signal.rule.name");
    assertThat(json(List.of("signal.rule.id"), List.of())).contains("\"signal.rule.id\":\"r\"");
    assertThat(json(List.of("signal.rule.threat.tactic.name"), List.of()))
        .contains("\"signal.rule.threat\":[{\"framework\"");
    assertThat(json(List.of("signal.rule"), List.of())).contains("\"signal.rule.name\"");
  }

  @Test
  void fields_have_all_their_former_names_where_a_pattern_of_names_may_fit_one() {
    for (String pattern : List.of("signal.rule.*", "sig*", "*", "signal.*.name")) {
      assertThat(json(List.of(), List.of(pattern)))
          .as(pattern)
          .contains("\"signal.rule.name\":\"Listener\"", "\"signal.status\":\"open\"");
    }
  }

  @Test
  void the_long_fields_of_an_alert_cost_nothing_where_no_rule_asks_for_them() {
    String guide = "\"kibana.alert.rule.note\":\"" + "a line of the guide. ".repeat(1_000) + "\",";
    String alert = "{" + guide + ALERT.substring(1);
    byte[] bytes = alert.getBytes(StandardCharsets.UTF_8);
    AskedOfAlerts asked = AskedOfAlerts.of(List.of(), List.of());
    assertThat(source(bytes, asked).lineage().isAlert()).isTrue();
    ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = memory.getCurrentThreadAllocatedBytes();
    AlertSource source = source(bytes, asked);
    long allocated = memory.getCurrentThreadAllocatedBytes() - before;
    assertThat(source.json()).isEqualTo(bytes);
    assertThat(allocated).isLessThan(2L * bytes.length);
  }

  private static String json(List<String> fields, List<String> patterns) {
    return new String(source(ALERT, fields, patterns).json(), StandardCharsets.UTF_8);
  }

  private static AlertSource source(String alert, List<String> fields, List<String> patterns) {
    return source(
        alert.getBytes(StandardCharsets.UTF_8),
        AskedOfAlerts.of(fields.stream().map(FieldPath::new).toList(), patterns));
  }

  private static AlertSource source(byte[] alert, AskedOfAlerts asked) {
    return AlertSource.of(alert, 0, alert.length, SCHEMA, asked);
  }
}
