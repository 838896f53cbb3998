package dev.seriema.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class IndexPatternsTest {
  @Test
  void a_star_stands_for_any_text_at_any_place() {
    assertThat(picks("logs-endpoint.events.*", "logs-endpoint.events.process-default")).isTrue();
    assertThat(picks("*-process-*", "logs-endpoint.events.process-default")).isFalse();
    assertThat(picks("*.process-*", "logs-endpoint.events.process-default")).isTrue();
    assertThat(picks("logs-*-default", "logs-a-default-default")).isTrue();
    assertThat(picks("logs", "logs-a")).isFalse();
    assertThat(picks("winlogbeat-*", "winlogbeat-*")).isTrue();
  }

  @Test
  void a_minus_takes_away_from_what_stands_before_it() {
    IndexPatterns patterns =
        new IndexPatterns(List.of("logs-*", "-logs-okta*", "logs-okta.system-*"));
    assertThat(patterns.picks("logs-aws.cloudtrail-default")).isTrue();
    assertThat(patterns.picks("logs-okta.other-default")).isFalse();
    assertThat(patterns.picks("logs-okta.system-default")).isTrue();
  }

  @Test
  void no_pattern_means_every_index_and_a_cluster_is_passed_over() {
    assertThat(new IndexPatterns(List.of()).picks("anything")).isTrue();
    assertThat(picks("east:logs-*", "logs-a-default")).isTrue();
    assertThat(picks("*:logs-*", "logs-a-default")).isTrue();
  }

  @Test
  void indices_are_reached_by_the_first_pattern_that_picks_some_of_them() {
    IndexPatterns patterns =
        new IndexPatterns(List.of("logs-endpoint.events.*", "east:logs-*-prod*"));
    assertThat(patterns.reaching("logs-endpoint.events.process-*")).hasValue(0);
    assertThat(patterns.reaching("logs-okta.system-*")).hasValue(1);
    assertThat(patterns.reaching("metrics-system.cpu-*")).isEmpty();
    assertThat(IndexPatterns.EVERY_INDEX.reaching("winlogbeat-*")).hasValue(0);
  }

  @Test
  void indices_that_are_taken_away_as_a_whole_are_not_reached() {
    String table = "logs-okta.system-*";
    assertThat(new IndexPatterns(List.of("logs-*", "-*-okta*")).reaching(table)).isEmpty();
    assertThat(new IndexPatterns(List.of("logs-*", "-*-okta*", "logs-okta*")).reaching(table))
        .hasValue(2);
    assertThat(new IndexPatterns(List.of("logs-*", "-logs-okta.system-test")).reaching(table))
        .as("others of the same data set are left")
        .hasValue(0);
  }

  @Test
  void a_name_that_begins_with_a_dot_is_reached_by_a_pattern_that_does() {
    assertThat(picks("*", IndexName.ALERTS)).isFalse();
    assertThat(picks("*alerts*", IndexName.ALERTS)).isFalse();
    assertThat(picks(".*", IndexName.ALERTS)).isTrue();
    assertThat(picks(".alerts-*", IndexName.ALERTS)).isTrue();
    assertThat(picks("east:.alerts-*", IndexName.ALERTS)).isTrue();
    assertThat(picks(".internal.alerts-security.*", IndexName.ALERTS)).isTrue();
    assertThat(picks(".internal.alerts-security.alerts-default-000001", IndexName.ALERTS)).isTrue();
    assertThat(picks(".alerts-security.alerts-default-*", IndexName.ALERTS)).isFalse();
    assertThat(picks(".internal.*", ".ml-anomalies-shared")).isFalse();
  }

  @Test
  void a_rule_reads_alerts_when_it_names_them() {
    assertThat(new IndexPatterns(List.of("logs-*", ".alerts-security.*")).readAlerts()).isTrue();
    assertThat(new IndexPatterns(List.of(".alerts-*", "-.alerts-security*")).readAlerts())
        .isFalse();
    assertThat(new IndexPatterns(List.of(".alerts-*", "-*")).readAlerts()).isTrue();
    assertThat(new IndexPatterns(List.of("*")).readAlerts()).isFalse();
    assertThat(IndexPatterns.EVERY_INDEX.readAlerts()).isFalse();
  }

  @Test
  void a_name_is_cut_to_what_patterns_speak_of() {
    assertThat(IndexName.cut(".ds-logs-endpoint.events.process-default-2026.11.25-000001"))
        .isEqualTo("logs-endpoint.events.process-default");
    assertThat(IndexName.cut("east:partial-.ds-logs-a-default-2026.11.25-000012"))
        .isEqualTo("logs-a-default");
    assertThat(IndexName.cut("restored-winlogbeat-8.1.0-2026.11.25")).isEqualTo("winlogbeat-8.1.0");
    assertThat(IndexName.cut(".internal.alerts-security.alerts-default-000001"))
        .isEqualTo(".alerts-security.alerts-default");
    assertThat(IndexName.cut("logs-a-default")).isEqualTo("logs-a-default");
  }

  private static boolean picks(String pattern, String index) {
    return new IndexPatterns(List.of(pattern)).picks(index);
  }
}
