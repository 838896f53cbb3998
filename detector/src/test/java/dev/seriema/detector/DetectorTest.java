package dev.seriema.detector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.compile.Compilation;
import dev.seriema.model.event.EventFault;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.event.ScanFault;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectorTest {
  private static final List<Compilation.Compiled> RULES =
      List.of(
          TestRules.compiled(TestRules.eql("defend", "any where true", "logs-endpoint.*")),
          TestRules.compiled(TestRules.eql("everything", "any where true")),
          TestRules.compiled(
              TestRules.eql("beat", "any where user.name == \"root\"", "auditbeat-*")));

  @Test
  void a_rule_sees_the_indices_that_its_patterns_pick() {
    DetectorThread thread = thread(DetectorOptions.DEFAULT);
    assertThat(
            matching(
                thread,
                "{'_index':'.ds-logs-endpoint.events.process-default-2026.03.02-000001','_source':{}}"))
        .containsExactly("defend", "everything");
    assertThat(matching(thread, "{'data_stream':{'dataset':'aws.cloudtrail'}}"))
        .containsExactly("everything");
    assertThat(matching(thread, "{'agent.type':'auditbeat','user.name':'root'}"))
        .containsExactly("everything", "beat");
    assertThat(matching(thread, "{'agent.type':'auditbeat','user.name':'daemon'}"))
        .containsExactly("everything");
  }

  @Test
  void an_event_of_unknown_index_is_shown_to_every_rule() {
    assertThat(matching(thread(DetectorOptions.DEFAULT), "{'user.name':'root'}"))
        .containsExactly("defend", "everything", "beat");
  }

  @Test
  void any_index_shows_every_event_to_every_rule() {
    assertThat(
            matching(
                thread(DetectorOptions.DEFAULT.withAnyIndex(true)),
                "{'_index':'metrics-1','_source':{'user.name':'root'}}"))
        .containsExactly("defend", "everything", "beat");
  }

  @Test
  void an_event_that_is_shown_to_no_rule_is_not_picked() {
    Detector detector =
        Detector.of(RULES.subList(0, 1), EcsSchema.newest(), DetectorOptions.DEFAULT);
    DetectorThread thread = detector.thread();
    assertThat(matching(thread, "{'data_stream.dataset':'aws.cloudtrail'}")).isEmpty();
    assertThat(thread.isPicked()).isFalse();
    assertThat(matching(thread, "{'data_stream.dataset':'endpoint.alerts'}"))
        .containsExactly("defend");
    assertThat(thread.isPicked()).isTrue();
  }

  @Test
  void without_the_index_of_candidates_the_answers_are_the_same() {
    DetectorThread everyRule = thread(DetectorOptions.DEFAULT.withEveryRule(true));
    DetectorThread candidates = thread(DetectorOptions.DEFAULT);
    for (String event :
        List.of("{'user.name':'root'}", "{'agent.type':'auditbeat','user.name':'root'}", "{}")) {
      assertThat(matching(everyRule, event)).isEqualTo(matching(candidates, event));
    }
  }

  @Test
  void a_broken_document_matches_nothing_and_says_why() {
    DetectorThread thread = thread(DetectorOptions.DEFAULT);
    matching(thread, "{'user.name':'root'}");
    byte[] broken = "{\"user.name\":".getBytes(StandardCharsets.UTF_8);
    ScanFault fault = thread.take(broken, 0, broken.length);
    assertThat(fault).isNotNull().extracting(ScanFault::kind).isEqualTo(EventFault.MALFORMED_JSON);
    assertThat(thread.matches()).isZero();
    assertThat(thread.isPicked()).isFalse();
  }

  @Test
  void the_time_of_an_event_is_its_timestamp_where_it_can_be_read() {
    DetectorThread thread = thread(DetectorOptions.DEFAULT);
    matching(thread, "{'@timestamp':'2026-03-02T10:00:00.123Z'}");
    assertThat(thread.time()).isEqualTo(Instant.parse("2026-03-02T10:00:00.123Z"));
    matching(thread, "{'@timestamp':1772445600000}");
    assertThat(thread.time()).isEqualTo(Instant.parse("2026-03-02T10:00:00Z"));
    for (String event : List.of("{}", "{'@timestamp':'soon'}", "{'@timestamp':true}")) {
      matching(thread, event);
      assertThat(thread.time()).as(event).isNull();
    }
  }

  @Test
  void a_match_tells_its_parts_and_the_fields_that_were_asked_for() {
    FieldPath host = new FieldPath("host.name");
    Detector detector =
        Detector.of(RULES, EcsSchema.newest(), DetectorOptions.DEFAULT.reading(List.of(host)));
    DetectorThread thread = detector.thread();
    matching(thread, "{'user.name':'root','host':{'name':'lx-1'}}");
    assertThat(thread.event().text(thread.event().first(detector.layout().slot(host))))
        .isEqualTo("lx-1");
    assertThat(thread.parts(2))
        .singleElement()
        .satisfies(
            part -> assertThat(part.field() + "=" + part.text()).isEqualTo("user.name=root"));
    assertThat(thread.ruleNumber(2)).isEqualTo(2);
  }

  @Test
  void the_same_event_gives_the_same_alert_bytes_on_every_thread() {
    Detector detector = Detector.of(RULES, EcsSchema.newest(), DetectorOptions.DEFAULT);
    assertThat(alert(detector.thread())).isEqualTo(alert(detector.thread()));
  }

  private static String alert(DetectorThread thread) {
    matching(thread, "{'user.name':'root'}");
    JsonWriter json = new JsonWriter();
    thread.writeAlert(0, "events.ndjson:1", json);
    return new String(json.toByteArray(), StandardCharsets.UTF_8);
  }

  private static DetectorThread thread(DetectorOptions options) {
    return Detector.of(RULES, EcsSchema.newest(), options).thread();
  }

  /// The ids of the rules that match an event.
  ///
  /// @param event JSON with single quotes
  private static List<String> matching(DetectorThread thread, String event) {
    byte[] bytes = event.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    assertThat(thread.take(bytes, 0, bytes.length)).isNull();
    List<String> ids = new ArrayList<>();
    for (int place = 0; place < thread.matches(); place++) {
      ids.add(thread.rule(place).id().id());
    }
    return ids;
  }
}
