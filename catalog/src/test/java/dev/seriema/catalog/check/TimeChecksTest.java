package dev.seriema.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.catalog.check.rule.House;
import org.junit.jupiter.api.Test;

class TimeChecksTest {
  private static final OneRule SOUND = OneRule.sound();
  private static final OneRule BLOCK =
      SOUND
          .at("rules_building_block/execution_shell_started.toml")
          .with("building_block_type", "\"default\"")
          .with("from", "\"now-119m\"")
          .with("interval", "\"60m\"");

  private static OneRule sequence(String maximumSpan) {
    return SOUND
        .without("timestamp_override")
        .with(
            "query",
            "'/* two */ sequence by host.id with maxspan=%s [process where true] [file where true]'"
                .formatted(maximumSpan));
  }

  @Test
  void a_sound_rule_has_no_findings() {
    assertThat(SOUND.findings("TIME")).isEmpty();
    assertThat(BLOCK.findings("TIME")).isEmpty();
  }

  @Test
  void a_building_block_says_both_times() {
    assertThat(BLOCK.without("from").without("interval").findings("TIME"))
        .containsExactly(
            "error TIME-0001 a building block without `from`",
            "error TIME-0001 a building block without `interval`");
  }

  @Test
  void two_hours_and_a_day_are_times_of_building_blocks_too() {
    assertThat(BLOCK.with("from", "\"now-2d\"").with("interval", "\"1d\"").findings("TIME"))
        .isEmpty();
    assertThat(BLOCK.with("from", "\"now-2H\"").findings("TIME")).isEmpty();
  }

  @Test
  void a_building_block_may_be_taken_out() {
    OneRule quick = BLOCK.with("from", "\"now-9m\"").with("interval", "\"5m\"");
    assertThat(quick.findings("TIME")).hasSize(2);
    assertThat(quick.withMetadata("bypass_bbr_timing", "true").findings("TIME")).isEmpty();
    assertThat(quick.withMetadata("bypass_bbr_timing", "false").findings("TIME")).hasSize(2);
  }

  @Test
  void customs_of_elastic_weigh_less_elsewhere() {
    OneRule quick = BLOCK.with("interval", "\"5m\"");
    assertThat(quick.findings("TIME")).allMatch(found -> found.startsWith("error "));
    assertThat(quick.in(House.PLAIN).findings("TIME"))
        .hasSize(1)
        .allMatch(found -> found.startsWith("warning "));
  }

  @Test
  void whether_the_events_of_others_have_a_time_of_arrival_is_not_known() {
    assertThat(SOUND.without("timestamp_override").in(House.PLAIN).findings("TIME"))
        .hasSize(1)
        .allMatch(found -> found.startsWith("note TIME-0002"));
  }

  @Test
  void what_is_no_amount_of_time_is_not_reckoned_with() {
    for (String from : new String[] {"now", "now-m", "now-5", "now+5m", "now-5q", "2026-01-01"}) {
      assertThat(BLOCK.with("from", '"' + from + '"').findings("TIME")).isEmpty();
    }
  }

  @Test
  void a_sequence_does_not_go_by_arrival() {
    assertThat(sequence("5m").findings("TIME")).isEmpty();
  }

  @Test
  void a_sample_goes_by_arrival() {
    OneRule sample =
        SOUND
            .without("timestamp_override")
            .with("query", "'sample by host.id [process where true] [file where true]'");
    assertThat(sample.findings("TIME")).hasSize(1).first().asString().contains("TIME-0002");
  }

  @Test
  void of_a_query_that_does_not_compile_it_is_not_said_whether_it_goes_by_arrival() {
    assertThat(
            SOUND
                .without("timestamp_override")
                .with("query", "'process where'")
                .codes("TIME", "EQL"))
        .isNotEmpty()
        .noneMatch(code -> code.startsWith("TIME-"));
  }

  @Test
  void languages_without_the_custom_are_not_asked_for_the_time_of_arrival() {
    OneRule without = SOUND.without("timestamp_override").with("type", "\"query\"");
    assertThat(
            without
                .with("language", "\"kuery\"")
                .with("query", "'agent.id: 1'")
                .codes("TIME", "EQL"))
        .contains("TIME-0002");
    assertThat(
            without
                .with("language", "\"lucene\"")
                .with("query", "'agent.id: 1'")
                .codes("TIME", "EQL"))
        .doesNotContain("TIME-0002");
  }

  @Test
  void an_index_beside_that_of_all_events_of_a_host_is_enough() {
    OneRule silent = SOUND.without("from");
    assertThat(silent.with("index", "[\"logs-endpoint.events.*\"]").codes("TIME", "EQL"))
        .containsExactly("TIME-0003");
    assertThat(
            silent
                .with("index", "[\"logs-endpoint.events.*\", \"winlogbeat-*\"]")
                .codes("TIME", "EQL"))
        .isEmpty();
  }

  @Test
  void a_sequence_may_take_ten_minutes_longer_than_a_run_sees() {
    OneRule within = sequence("19m").with("interval", "\"10m\"").with("from", "\"now-11m\"");
    assertThat(within.codes("TIME", "EQL")).containsExactly("EQL-0323");
    OneRule beyond = sequence("22m").with("interval", "\"11m\"").with("from", "\"now-719s\"");
    assertThat(beyond.codes("TIME", "EQL")).containsExactly("TIME-0004");
    assertThat(beyond.in(House.PLAIN).findings("TIME"))
        .allMatch(found -> found.startsWith("error "));
  }

  @Test
  void how_far_a_run_sees_ends_at_to() {
    assertThat(SOUND.with("from", "\"now-20m\"").with("to", "\"now-16m\"").findings("TIME"))
        .containsExactly(
            "warning TIME-0006 a run sees 4m and the next one starts after 5m: 1m between them are"
                + " never seen");
    assertThat(SOUND.with("to", "\"tomorrow\"").findings("TIME")).isEmpty();
    assertThat(SOUND.with("to", "\"now-1h\"").findings("TIME")).isEmpty();
  }

  @Test
  void a_short_span_may_be_asked_often() {
    OneRule often = sequence("150s").with("interval", "\"1m\"");
    assertThat(often.findings("TIME")).isEmpty();
    assertThat(sequence("151s").with("interval", "\"1m\"").findings("TIME"))
        .containsExactly(
            "error TIME-0005 the rule runs every 1m, less than half of its `maxspan` of 151s");
  }

  @Test
  void an_interval_in_another_form_is_not_reckoned_with() {
    assertThat(SOUND.with("interval", "\"often\"").findings("TIME")).isEmpty();
  }
}
