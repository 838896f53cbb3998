package dev.seriema.detector.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.TestRules;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.EcsSchema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlertGroupTest {
  private static final Rule RULE = TestRules.eql("download-and-run", "any where true");
  private static final Instant COMPLETED = Instant.parse("2026-03-02T10:00:09Z");

  @Test
  void a_block_for_each_event_comes_before_the_alert_that_stands_for_all() {
    List<String> lines =
        lines("{'host.name':'lx-1','process.pid':7}", "{'host.name':'lx-1','process.pid':8}");
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .contains(
            "\"process.pid\":7",
            "\"kibana.alert.depth\":1",
            "\"kibana.alert.group.index\":0",
            "\"kibana.alert.building_block_type\":\"default\"",
            "\"@timestamp\":\"2026-03-02T10:00:09.000Z\"",
            "\"kibana.alert.original_time\":\"2026-03-02T10:00:00.000Z\"");
    assertThat(lines.get(1))
        .contains("\"process.pid\":8", "\"kibana.alert.group.index\":1")
        .contains("\"kibana.alert.original_time\":\"2026-03-02T10:00:01.000Z\"");
    assertThat(lines.get(2))
        .contains(
            "\"host.name\":\"lx-1\"",
            "\"kibana.alert.depth\":2",
            "\"kibana.alert.original_time\":\"2026-03-02T10:00:00.000Z\"")
        .doesNotContain("process.pid", "building_block_type", "group.index");
  }

  @Test
  void all_alerts_of_a_group_carry_the_id_of_the_one_that_stands_for_it() {
    List<String> lines = lines("{}", "{}");
    String group = "\"kibana.alert.group.id\":\"" + id(lines.get(2)) + '"';
    assertThat(lines).allSatisfy(line -> assertThat(line).contains(group));
    assertThat(lines.stream().map(AlertGroupTest::id)).doesNotHaveDuplicates();
    assertThat(lines.get(2))
        .contains(
            "\"kibana.alert.ancestors\":[{\"id\":\"0\",\"type\":\"event\",\"index\":\"logs-a\",\"depth\":0},"
                + "{\"id\":\""
                + id(lines.get(0))
                + "\",\"type\":\"signal\",\"index\":\"\",\"depth\":1,\"rule\":\"download-and-run\"},");
  }

  @Test
  void the_alert_for_all_has_what_is_equal_in_all() {
    String shell =
        lines(
                "{'a':{'b':1,'c':2},'tags':['x','y','z'],'ip':'1.1.1.1','o':[{'p':1,'q':7},{'p':2}]}",
                "{'a.c':2,'a.b':3,'tags':['z','q','x'],'ip':['2.2.2.2','1.1.1.1'],'o':[{'q':7,'p':1}]}")
            .getLast();
    assertThat(shell)
        .contains("\"a.c\":2", "\"tags\":[\"x\",\"z\"]", "\"ip\":[\"1.1.1.1\"]")
        .contains("\"o\":[{\"p\":1,\"q\":7}]")
        .doesNotContain("\"a.b\"");
  }

  @Test
  void arrays_without_a_common_value_are_left_out() {
    assertThat(lines("{'tags':['x']}", "{'tags':['y']}").getLast()).doesNotContain("\"tags\"");
  }

  @Test
  void what_the_events_say_of_themselves_is_kept_as_original() {
    assertThat(
            lines("{'event':{'kind':'event','code':'1'}}", "{'event':{'kind':'event','code':'2'}}")
                .getLast())
        .contains("\"event.kind\":\"signal\"", "\"kibana.alert.original_event.kind\":\"event\"")
        .doesNotContain("event.code");
  }

  private static List<String> lines(String... events) {
    JsonWriter json = new JsonWriter();
    String id =
        new AlertWriter(RULE, new AlertSchema(EcsSchema.newest()), AlertIdScheme.SERIEMA)
            .writeGroup(
                IntStream.range(0, events.length).mapToObj(i -> source(i, events[i])).toList(),
                Raising.inStream(COMPLETED),
                json);
    List<String> lines = new String(json.toByteArray(), StandardCharsets.UTF_8).lines().toList();
    assertThat(id(lines.getLast())).isEqualTo(id);
    return lines;
  }

  private static SourceEvent source(int place, String event) {
    byte[] json = event.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return new SourceEvent(
        json,
        0,
        json.length,
        Integer.toString(place),
        "logs-a",
        Instant.parse("2026-03-02T10:00:00Z").plusSeconds(place));
  }

  private static String id(String line) {
    return line.substring("{\"_id\":\"".length(), line.indexOf("\",\""));
  }
}
