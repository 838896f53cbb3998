package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {
  @TempDir private Path folder;

  @Test
  void hits_come_by_time_and_events_without_one_last() {
    Path events =
        workspace()
            .events(
                "events.ndjson",
                "{'n':1}",
                "{'n':2,'@timestamp':'2026-03-02T10:00:02Z'}",
                "{'n':3,'@timestamp':'2026-03-02T11:00:01+01:00'}",
                "{'n':4,'@timestamp':1772445600000}",
                "{'n':5,'@timestamp':'2026-03-02T10:00:01Z'}");
    assertThat(numbers("any where true", events)).containsExactly(4, 3, 5, 2, 1);
    assertThat(numbers("any where true", events, "--unsorted")).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void a_tiebreaker_orders_hits_of_one_moment_numbers_by_size() {
    Path events =
        workspace()
            .events(
                "events.ndjson",
                "{'n':1,'@timestamp':'2026-03-02T10:00:00Z','seq':10}",
                "{'n':2,'@timestamp':'2026-03-02T10:00:00Z'}",
                "{'n':3,'@timestamp':'2026-03-02T10:00:00Z','seq':9}",
                "{'n':4,'@timestamp':'2026-03-02T10:00:00Z','seq':9}");
    assertThat(numbers("any where true", events, "--tiebreaker", "seq"))
        .containsExactly(3, 4, 1, 2);
    assertThat(numbers("any where true", events)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void another_field_may_hold_the_time_or_the_category() {
    Path events =
        workspace()
            .events(
                "events.ndjson",
                "{'n':1,'when':'2026-03-02T10:00:01Z','kind':'a'}",
                "{'n':2,'when':'2026-03-02T10:00:00Z','kind':'a'}",
                "{'n':3,'when':'2026-03-02T10:00:00Z','kind':'b'}");
    assertThat(
            numbers(
                "a where true",
                events,
                "--timestamp-field",
                "when",
                "--event-category-field",
                "kind"))
        .containsExactly(2, 1);
  }

  @Test
  void head_tail_and_size_count_in_order_of_time() {
    Path events =
        workspace()
            .events(
                "events.ndjson",
                "{'n':3,'@timestamp':'2026-03-02T10:00:03Z'}",
                "{'n':1,'@timestamp':'2026-03-02T10:00:01Z'}",
                "{'n':4,'@timestamp':'2026-03-02T10:00:04Z'}",
                "{'n':2,'@timestamp':'2026-03-02T10:00:02Z'}");
    assertThat(numbers("any where true | head 2", events)).containsExactly(1, 2);
    assertThat(numbers("any where true | tail 2", events)).containsExactly(3, 4);
    assertThat(numbers("any where true | head 3 | tail 2", events)).containsExactly(2, 3);
    assertThat(numbers("any where true | tail 3 | head 1", events)).containsExactly(2);
    assertThat(numbers("any where true | tail 9", events)).containsExactly(1, 2, 3, 4);
    assertThat(numbers("any where true | tail 2", events, "--unsorted")).containsExactly(3, 4);
    assertThat(numbers("any where true", events, "--size", "3")).containsExactly(1, 2, 3);
    assertThat(numbers("any where true | tail 3", events, "--size", "1")).containsExactly(2);
    assertThat(numbers("any where true", events, "--size", "0")).isEmpty();
    assertThat(numbers("any where true", events, "--size", "2", "--unsorted"))
        .containsExactly(3, 1);
  }

  @Test
  void a_hit_has_the_id_and_index_of_its_envelope_or_of_its_place() {
    Path events =
        workspace()
            .events(
                "events.ndjson",
                "{'_index':'logs-a','_id':'e1','_source':{'n':1,'x':'\\u00e9'}}",
                "{'n':2}",
                "",
                "{'_id':'e3','n':3}");
    Invocation query = Invocation.of("query", "any where true", events).endsWith(0);
    assertThat(query.out().lines())
        .containsExactly(
            "{\"_id\":\"e1\",\"_index\":\"logs-a\",\"_source\":{\"n\":1,\"x\":\"\\u00e9\"}}",
            "{\"_id\":\"events.ndjson:2\",\"_source\":{\"n\":2}}",
            "{\"_id\":\"e3\",\"_source\":{\"_id\":\"e3\",\"n\":3}}");
  }

  @Test
  void a_mapping_gives_types_and_may_be_all_there_is() {
    Path events =
        workspace().events("events.ndjson", "{'n':1,'port':'80'}", "{'n':2,'port':'443'}");
    Path mapping =
        workspace().file("mapping.json", "{\"port\":\"long\",\"event.category\":\"keyword\"}");
    assertThat(numbers("any where port > 99", events, "--mapping", mapping.toString()))
        .containsExactly(2);
    assertThat(
            numbers(
                "any where port > 99", events, "--mapping", mapping.toString(), "--mapping-only"))
        .containsExactly(2);
    Invocation unknown =
        Invocation.of(
                "query",
                "any where user.name == \"x\"",
                "--mapping",
                mapping,
                "--mapping-only",
                events)
            .endsWith(2);
    assertThat(unknown.err()).contains("EQL-0203").contains("unknown field `user.name`");
    assertThat(Invocation.of("query", "any where true", "--mapping-only", events).endsWith(2).err())
        .contains("--mapping FILE");
  }

  @Test
  void a_query_that_does_not_compile_ends_with_2_and_points_at_the_fault() {
    Path events = workspace().events("events.ndjson", "{'n':1}");
    Invocation query =
        Invocation.of("query", "process where process.name = \"x\"", events).endsWith(2);
    assertThat(query.out()).isEmpty();
    assertThat(query.err()).contains("error[EQL-").contains("--> query:1:28").contains("^");
    assertThat(
            Invocation.of("query", "process where process.name regex \"(a|b)*a(a|b){20}\"", events)
                .endsWith(2)
                .err())
        .contains("error[MATCH-0002]");
    assertThat(Invocation.of("query", "sequence [any where true]", events).endsWith(2).err())
        .contains("error[EQL-");
    assertThat(Invocation.of("query", "--language", "kql", "a : (b", events).endsWith(2).err())
        .contains("error[KQL-");
    assertThat(Invocation.of("query", "a:[1 TO", "--language", "lucene", events).endsWith(2).err())
        .contains("error[LUCENE-");
    assertThat(Invocation.of("query", "from logs-* | limit 5", events).endsWith(2).err())
        .contains("queries in esql are not supported yet");
    assertThat(Invocation.of("query", "--language", "sql", "a : b", events).endsWith(2).err())
        .contains("no language `sql`");
    assertThat(Invocation.of("query").endsWith(2).err()).contains("QUERY");
  }

  @Test
  void the_language_of_a_query_is_recognised() {
    Path events = workspace().events("events.ndjson", "{'n':1,'s':'a'}", "{'n':2,'s':'b'}");
    assertThat(Invocation.of("query", "any where n == 1", events).documents()).hasSize(1);
    assertThat(Invocation.of("query", "n : 1 or s : b", events).documents()).hasSize(2);
    assertThat(Invocation.of("query", "n:[2 TO *]", events).documents()).hasSize(1);
    assertThat(Invocation.of("query", "", events).documents()).hasSize(2);
    assertThat(Invocation.of("query", "--language", "lucene", "s:a n:2", events).documents())
        .hasSize(2);
  }

  @Test
  void a_sequence_is_one_line_with_its_keys_and_events() {
    Path events =
        workspace()
            .events(
                "events.ndjson",
                "{'@timestamp':'2026-03-02T10:00:02Z','event.category':'file','k':7}",
                "{'@timestamp':'2026-03-02T10:00:01Z','event.category':'process','k':7}");
    Invocation query =
        Invocation.of(
                "query",
                "sequence by k with maxspan=5s [process where true] ![registry where true]"
                    + " [file where true]",
                events)
            .endsWith(0);
    assertThat(query.documents()).hasSize(1);
    assertThat(query.documents().getFirst().path("join_keys").toString()).isEqualTo("[7]");
    assertThat(query.documents().getFirst().path("events"))
        .extracting(event -> event.path("_id").asText("null"))
        .containsExactly("events.ndjson:2", "null", "events.ndjson:1");
    assertThat(query.err()).contains("1 sequence, 2 events read");
    assertThat(
            Invocation.onTerminal(
                    120, "query", "sample by k [process where true] [file where true]", events)
                .endsWith(0)
                .out())
        .contains("1  7");
  }

  @Test
  void a_sequence_says_when_its_events_have_no_time_and_a_sample_needs_none() {
    Path events = workspace().events("events.ndjson", "{'a':1,'k':7}", "{'a':2,'k':7}");
    String stages = "by k [any where a == 1] [any where a == 2]";
    Invocation sequence = Invocation.of("query", "sequence " + stages, events).endsWith(0);
    assertThat(sequence.documents()).isEmpty();
    assertThat(sequence.err())
        .contains("2 events without a time in `@timestamp` took no part; --timestamp-field");
    assertThat(Invocation.of("query", "sample " + stages, events).documents()).hasSize(1);
  }

  @Test
  void an_input_that_cannot_be_read_ends_with_2_and_the_rest_is_searched() {
    Path events = workspace().events("events.ndjson", "{'n':1}", "{'n':");
    Invocation query =
        Invocation.of("query", "any where true", folder.resolve("none.ndjson"), events).endsWith(2);
    assertThat(query.documents()).hasSize(1);
    assertThat(query.err()).contains("none.ndjson").contains("events.ndjson:2");
    Invocation.of("query", "any where true", events).endsWith(0);
  }

  @Test
  void threads_change_no_byte() {
    String[] lines = new String[30_000];
    for (int i = 0; i < lines.length; i++) {
      lines[i] =
          "{'n':%d,'@timestamp':%d,'text':'%s'}"
              .formatted(i, 1_772_445_600_000L + (i * 7_919L) % 1_000, "x".repeat(80));
    }
    Path events = workspace().events("many.ndjson", lines);
    for (String order : List.of("--unsorted", "--tiebreaker=n")) {
      Invocation one = Invocation.of("query", "any where n > 9", order, "--threads", 1, events);
      Invocation four = Invocation.of("query", "any where n > 9", order, "--threads", 4, events);
      assertThat(one.endsWith(0).out()).hasSizeGreaterThan(1_000_000);
      assertThat(four.endsWith(0).out().equals(one.out())).as(order).isTrue();
    }
  }

  private List<Integer> numbers(String query, Path events, String... options) {
    Object[] arguments = new Object[options.length + 3];
    arguments[0] = "query";
    arguments[1] = query;
    arguments[2] = events;
    System.arraycopy(options, 0, arguments, 3, options.length);
    return Invocation.of(arguments).endsWith(0).documents().stream()
        .map(hit -> hit.path("_source").path("n").asInt())
        .toList();
  }

  private Workspace workspace() {
    return new Workspace(folder);
  }
}
