package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs that evaluate the events of a stretch of time.
class WindowInRunsTest {
  @TempDir private Path folder;

  private Path rules;
  private Path events;

  @BeforeEach
  void write() {
    rules = folder.resolve("rules");
    workspace("rules").rule("each.toml", "process where true");
    workspace("rules")
        .rule("pair.toml", "sequence by host.id [process where true] [process where true]");
    events =
        workspace("logs")
            .events(
                "a.ndjson",
                event("10:00:00"),
                event("10:10:00"),
                event("10:19:59"),
                event("10:20:00"),
                "{'event.category':'process','host.id':'h1'}",
                "no event");
  }

  @Test
  void the_beginning_is_part_of_it_and_the_end_is_not() {
    Invocation run = run("--from", at("10:10:00"), "--to", at("10:20:00"));
    assertThat(ids(run, "each.toml")).containsExactly("a.ndjson:2", "a.ndjson:3");
    JsonNode counts = run.stats().path("events");
    assertThat(counts.path("read").asInt()).isEqualTo(6);
    assertThat(counts.path("evaluated").asInt()).isEqualTo(2);
    assertThat(counts.path("unpicked").asInt()).isEqualTo(3);
    assertThat(counts.path("refused").asInt()).isEqualTo(1);
    assertThat(run.stats().at("/matches/found").asInt()).isEqualTo(3);
  }

  @Test
  void one_end_alone_leaves_the_other_open() {
    assertThat(ids(run("--from", at("10:19:59")), "each.toml"))
        .containsExactly("a.ndjson:3", "a.ndjson:4");
    assertThat(ids(run("--to", at("10:10:00")), "each.toml")).containsExactly("a.ndjson:1");
  }

  @Test
  void a_sequence_knows_nothing_of_what_lies_outside() {
    assertThat(ids(run("--from", at("10:19:59")), "pair.toml")).containsExactly("a.ndjson:3");
    assertThat(ids(run("--from", at("10:20:00")), "pair.toml")).isEmpty();
  }

  @Test
  void executions_lie_within_the_events_of_the_stretch() {
    Invocation run = run("--schedule", "kibana", "--from", at("10:10:00"), "--to", at("10:20:00"));
    List<String> moments = new ArrayList<>();
    run.stats().path("executions").forEach(each -> moments.add(each.path("at").asText()));
    assertThat(moments)
        .contains("2026-03-02T10:10:00.000Z", "2026-03-02T10:15:00.000Z")
        .doesNotContain("2026-03-02T10:05:00.000Z", "2026-03-02T10:20:00.000Z");
    assertThat(run.stats().at("/events/unpicked").asInt()).isEqualTo(3);
    assertThat(ids(run, "each.toml")).containsExactly("a.ndjson:2");
  }

  @Test
  void threads_change_nothing() {
    Object[] window = {"--from", at("10:10:00"), "--threads", 3};
    assertThat(run(window).out()).isEqualTo(run("--from", at("10:10:00"), "--threads", 1).out());
  }

  @Test
  void an_indicator_of_another_time_is_known() {
    workspace("rules").file("known.toml", indicatorRule());
    workspace("logs")
        .events(
            "b.ndjson",
            "{'@timestamp':'2026-01-01T00:00:00Z','_index':'logs-ti_x','threat.name':'h1'}");
    Invocation run = run("--from", at("10:20:00"), folder.resolve("logs/b.ndjson"));
    assertThat(ids(run, "Known")).containsExactly("a.ndjson:4");
    assertThat(run.stats().at("/events/unpicked").asInt()).isEqualTo(4);
  }

  @Test
  void a_stretch_in_which_nothing_can_lie_is_refused() {
    String told =
        Invocation.of("run", "--rules", rules, "--from", at("10:20:00"), "--to", at("10:20:00"))
            .endsWith(2)
            .err();
    assertThat(told).contains("--to is later");
    assertThat(Invocation.of("run", "--from", "yesterday").endsWith(2).err())
        .contains("--from")
        .contains("yesterday");
  }

  private Invocation run(Object... more) {
    List<Object> all = new ArrayList<>(List.of("run", "--rules", rules, "--stats"));
    all.addAll(List.of("--output", "ndjson"));
    all.addAll(Arrays.asList(more));
    all.add(events);
    return Invocation.of(all.toArray()).endsWith(0);
  }

  private static List<String> ids(Invocation run, String rule) {
    return run.documents().stream()
        .filter(alert -> alert.path("kibana.alert.rule.name").asText().equals(rule))
        .filter(alert -> alert.path("kibana.alert.building_block_type").isMissingNode())
        .map(alert -> alert.at("/kibana.alert.ancestors/0/id").asText())
        .toList();
  }

  private static String at(String time) {
    return "2026-03-02T" + time + "Z";
  }

  private static String event(String time) {
    return "{'@timestamp':'%s','_index':'logs-x','event.category':'process','host.id':'h1'}"
        .formatted(at(time));
  }

  private static String indicatorRule() {
    return """
    [metadata]
    maturity = "production"

    [rule]
    rule_id = "0b8f2f3e-6a52-4a0b-9f0e-7d1f1b7c9e21"
    name = "Known"
    description = "A host that a feed tells."
    author = ["Kestrel Freight"]
    risk_score = 47
    severity = "medium"
    type = "threat_match"
    language = "kuery"
    query = "host.id : *"
    index = ["logs-x"]
    threat_index = ["logs-ti_*"]
    threat_query = "threat.name : *"
    threat_mapping = [
      { entries = [{ field = "host.id", type = "mapping", value = "threat.name" }] },
    ]
    """;
  }

  private Workspace workspace(String name) {
    return new Workspace(folder.resolve(name));
  }
}
