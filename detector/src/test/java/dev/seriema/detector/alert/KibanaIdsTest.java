package dev.seriema.detector.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.TestRules;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The expected digests were made with `sha256sum` and with the JavaScript library.
class KibanaIdsTest {
  private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");
  private static final Rule QUERY = TestRules.of("r", RuleType.QUERY, Optional.empty(), "logs-*");
  private static final SourceEvent EVENT = event("e1");
  private static final List<FieldTerm> TERMS =
      List.of(FieldTerm.of("host.name", Value.of("a")), FieldTerm.of("user.id", Value.missing()));

  private final AlertIds ids = AlertIds.of(AlertIdScheme.KIBANA);

  @Test
  void an_event_is_named_by_its_index_its_id_and_the_rule() {
    assertThat(ids.ofEvent(QUERY, EVENT, Addition.NONE, Raising.inStream(AT)))
        .isEqualTo("1a8fd0785ad88bc32af4aeef4e051cd262d21780c952a408a969cc159e79b958");
  }

  @Test
  void new_terms_are_named_by_their_values_with_their_types() {
    List<Value> values =
        List.of(
            Value.of("é\uD83D\uDE00"),
            Value.of(7),
            Value.of(1e21),
            Value.of(0.1),
            Value.of(true),
            Value.missing());
    assertThat(ids.ofEvent(QUERY, EVENT, new Addition.NewTerms(values), Raising.inStream(AT)))
        .isEqualTo("391d948e460b5a2af47fe2046e064e4a0afd24de");
  }

  @Test
  void a_query_that_suppresses_names_its_alerts_by_their_groups() {
    Raising raising = Raising.inStream(AT).standingFor(new Suppressed(TERMS, AT, AT, 0, AT));
    assertThat(ids.ofEvent(QUERY, EVENT, Addition.NONE, raising))
        .isEqualTo("5e8d378de106ac9bbfddfd5f19f3207d55f87362");
    assertThat(ids.ofSuppression(QUERY, TERMS))
        .isEqualTo("3fb990ca3913a26b82a54306947a5667cbb9669d");
    Rule eql = TestRules.of("r", RuleType.EQL, Optional.empty());
    assertThat(ids.ofEvent(eql, EVENT, Addition.NONE, raising))
        .isEqualTo(ids.ofEvent(QUERY, EVENT, Addition.NONE, Raising.inStream(AT)));
  }

  @Test
  void an_array_is_one_value_of_a_group() {
    List<FieldTerm> terms =
        List.of(
            FieldTerm.ofArray("host.name", List.of(Value.of("b"), Value.of("c"))),
            FieldTerm.ofArray("n", List.of(Value.of(7))));
    Raising raising = Raising.inStream(AT).standingFor(new Suppressed(terms, AT, AT, 0, AT));
    assertThat(ids.ofEvent(QUERY, EVENT, Addition.NONE, raising))
        .isEqualTo("3465c6370880b240f526f73765b91b67c37e01b5");
  }

  @Test
  void a_threshold_has_a_name_made_of_rule_time_fields_and_sorted_values() {
    Rule threshold = TestRules.of("r", RuleType.THRESHOLD, Optional.empty(), "logs-*", "beats-*");
    ThresholdResult result =
        new ThresholdResult(
            List.of(
                FieldTerm.of("user.name", Value.of("b")), FieldTerm.of("host.name", Value.of("a"))),
            3,
            AT,
            AT,
            Optional.empty());
    Ancestor bucket = ids.ofBucket(threshold, result, AT);
    assertThat(bucket.id()).isEqualTo("ee512807-eb0e-5bcd-add4-9f9397ff5be4");
    assertThat(bucket.index()).isEqualTo("logs-*,beats-*");
    assertThat(ids.ofThreshold(threshold, bucket, Raising.inStream(AT)))
        .isEqualTo("9c6268c1429ed33384d87f2faea45f1917442ebcd12c3b803e4a60d42979ca2c");
    assertThat(
            ids.ofThreshold(
                threshold,
                bucket,
                Raising.inStream(AT).standingFor(new Suppressed(result.terms(), AT, AT, 0, AT))))
        .isEqualTo("68867d632f862a6e0c87b853d8a795a3e761b132");
    assertThat(ids.ofSuppression(threshold, result.terms()))
        .isEqualTo("97a1bd883cf8691e77edbf738f954cb4cbebfb8e");
  }

  @Test
  void blocks_are_named_by_all_events_and_their_place_and_the_shell_by_events_and_blocks() {
    List<SourceEvent> events = List.of(event("e1"), event("e2"));
    AlertIds.GroupIds group =
        ids.ofGroup(
            QUERY, events, events.stream().map(event -> Lineage.EVENT.with(event)).toList());
    assertThat(group.blocks())
        .containsExactly(
            "64a45f9bd7f51994d918dc3052196ad9c85946b111504a3808fab0eb7bba30bc",
            "67fe1de9500f372315da48cc0eaf60039885260c79a231579fc0658b4aa2d9bf");
    assertThat(group.shell())
        .isEqualTo("ff0dba05c209fad5af68b6883a2c1a7546aeae571997dfc6ef843d44df54fcc4");
  }

  private static SourceEvent event(String id) {
    return new SourceEvent(new byte[] {'{', '}'}, 0, 2, id, "logs-a", AT);
  }
}
