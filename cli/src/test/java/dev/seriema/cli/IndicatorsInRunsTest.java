package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules that compare events with indicators of threats, from the command line.
class IndicatorsInRunsTest {
  private static final String RULE =
      """
      [metadata]
      maturity = "production"

      [rule]
      rule_id = "0b8f2f3e-6a52-4a0b-9f0e-7d1f1b7c9e21"
      name = "Known address"
      description = "An address that a feed tells."
      author = ["Kestrel Freight"]
      risk_score = 47
      severity = "medium"
      type = "threat_match"
      language = "kuery"
      query = "source.ip : *"
      index = ["logs-network.*"]
      threat_index = ["logs-ti_*"]
      threat_query = "threat.indicator.ip : *"
      threat_mapping = [
        { entries = [{ field = "source.ip", type = "mapping", value = "threat.indicator.ip" }] },
      ]
      """;

  @TempDir private Path folder;

  private Path rule;

  @BeforeEach
  void rule() {
    rule = new Workspace(folder).file("known_address.toml", RULE);
  }

  @Test
  void indicators_in_any_file_are_known_before_the_first_event() {
    Path events = events("a.ndjson", event("10:00:00", "192.0.2.1"));
    Path feed = events("b.ndjson", indicator("192.0.2.1"));
    Invocation run = Invocation.of("run", "--rules", rule, "--stats", events, feed).endsWith(0);
    assertThat(run.documents()).hasSize(1);
    assertThat(run.documents().getFirst().at("/threat.enrichments/0/matched/id").asText())
        .isEqualTo("b.ndjson:1");
    assertThat(run.stats().at("/warnings").isEmpty()).isTrue();
  }

  @Test
  void a_person_sees_the_value_that_is_known() {
    Path events = events("a.ndjson", event("10:00:00", "192.0.2.1"), indicator("192.0.2.1"));
    Invocation run = Invocation.onTerminal(160, "run", "--rules", rule, events).endsWith(0);
    assertThat(run.out()).contains("Known address").contains("192.0.2.1");
  }

  /// An event waits for the lateness that is allowed; until then an indicator is in time.
  @Test
  void in_a_stream_indicators_count_that_come_before_an_event_is_judged() {
    String lines =
        String.join(
            "\n",
            event("10:00:00", "192.0.2.1"),
            event("10:00:00", "192.0.2.2"),
            indicator("192.0.2.1"),
            event("10:00:11", "192.0.2.9"),
            indicator("192.0.2.2"),
            event("10:00:12", "192.0.2.2"));
    Invocation run =
        Invocation.reading(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                "run",
                "--rules",
                rule,
                "--lateness",
                "10s",
                "--stats",
                "-")
            .endsWith(0);
    assertThat(run.documents())
        .extracting(alert -> alert.path("@timestamp").asText().substring(11, 19))
        .containsExactly("10:00:00", "10:00:12");
    assertThat(run.stats().at("/events/late").asInt()).isZero();
  }

  @Test
  void threads_and_the_index_of_candidates_change_nothing() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      String address = "198.51.100." + i * 7 % 199;
      lines.add(
          i % 5 == 0
              ? indicator(address)
              : event("10:%02d:%02d".formatted(i / 60, i % 60), address));
    }
    Path events = events("a.ndjson", lines.toArray(String[]::new));
    Invocation one = Invocation.of("run", "--rules", rule, "--threads", 1, events).endsWith(0);
    assertThat(one.documents()).hasSizeGreaterThan(1_000);
    assertThat(Invocation.of("run", "--rules", rule, "--threads", 3, events).out())
        .isEqualTo(one.out());
    assertThat(Invocation.of("run", "--rules", rule, "--every-rule", events).out())
        .isEqualTo(one.out());
  }

  private Path events(String name, String... lines) {
    return new Workspace(folder).events(name, lines);
  }

  private static String event(String time, String address) {
    return ("{\"@timestamp\":\"2026-03-02T%sZ\",\"data_stream\":{\"dataset\":\"network.flow\"},"
            + "\"source\":{\"ip\":\"%s\"}}")
        .formatted(time, address);
  }

  private static String indicator(String address) {
    return ("{\"data_stream\":{\"dataset\":\"ti_feed.ip\"},"
            + "\"threat\":{\"indicator\":{\"ip\":\"%s\"}}}")
        .formatted(address);
  }
}
