package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.cli.reading.Rejects;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `run` and `query` do with lines that are refused and with events that are odd.
class ReadingOptionsTest {
  @TempDir private Path folder;

  @Test
  void rejects_are_written_as_they_came_and_beside_them_why() throws IOException {
    Path events = folder.resolve("events.ndjson");
    Files.write(
        events,
        "{\"a\":1}\n\n {\"a\": \u00e9 } \r\n{\"a\":\"\u00ff\"}\n[1]"
            .getBytes(StandardCharsets.ISO_8859_1));
    Path rejects = folder.resolve("bad");
    for (Object[] command :
        List.of(
            new Object[] {"query", "any where true", "--rejects", rejects, events},
            new Object[] {"run", "--rules", rule(), "--rejects", rejects, events})) {
      Invocation.of(command).endsWith(ExitCode.DONE);
      assertThat(Files.readString(rejects, StandardCharsets.ISO_8859_1))
          .isEqualTo(" {\"a\": \u00e9 } \r\n{\"a\":\"\u00ff\"}\n[1]\n");
      List<JsonNode> reasons =
          Files.readAllLines(Rejects.reasons(rejects)).stream().map(Invocation::json).toList();
      assertThat(reasons).extracting(one -> one.path("line").asInt()).containsExactly(3, 4, 5);
      assertThat(reasons).extracting(one -> one.path("column").asInt()).containsExactly(8, 7, 1);
      assertThat(reasons)
          .extracting(one -> one.path("kind").asText())
          .containsExactly("bad-encoding", "bad-encoding", "not-an-object");
      assertThat(reasons)
          .extracting(one -> one.path("rejects_line").asInt())
          .containsExactly(1, 2, 3);
      assertThat(reasons.getLast().path("source").asText()).isEqualTo("events.ndjson");
      assertThat(reasons.getLast().path("code").asText()).isEqualTo("EVENT-0002");
      assertThat(reasons.getLast().path("reason").asText()).contains("found an array");
    }
  }

  @Test
  void a_line_beyond_the_limit_is_refused_and_only_its_reason_is_written() throws IOException {
    Path events = workspace().events("events.ndjson", "{'a':'" + "x".repeat(99) + "'}", "nothing");
    Path rejects = folder.resolve("bad");
    Invocation query =
        Invocation.of(
                "query", "any where true", "--max-line-bytes", 50, "--rejects", rejects, events)
            .endsWith(ExitCode.DONE);
    assertThat(query.err()).contains("2 lines refused (1 malformed-json, 1 too-large)");
    assertThat(Files.readAllLines(rejects)).containsExactly("nothing");
    JsonNode tooLarge = Invocation.json(Files.readAllLines(Rejects.reasons(rejects)).getFirst());
    assertThat(tooLarge.path("kind").asText()).isEqualTo("too-large");
    assertThat(tooLarge.has("rejects_line")).isFalse();
  }

  @Test
  void rejects_never_write_over_what_is_to_be_read() throws IOException {
    Path events = workspace().events("events.ndjson", "{'a':1}");
    for (Path file : List.of(events, folder.resolve("none").resolve("bad"))) {
      Invocation query =
          Invocation.of("query", "any where true", "--rejects", file, events)
              .endsWith(ExitCode.INCOMPLETE);
      assertThat(query.err()).containsPattern("would write over|cannot be written: it does not");
    }
    assertThat(Files.readString(events)).isEqualTo("{\"a\":1}\n");
  }

  @Test
  void strict_ends_with_2_after_all_was_read_and_refuses_doubled_keys_anywhere() {
    Path events = workspace().events("events.ndjson", "{'b':1,'b':1}", "{'a':1}");
    Invocation strict =
        Invocation.of("query", "any where a == 1", "--strict", events)
            .endsWith(ExitCode.INCOMPLETE);
    assertThat(strict.documents()).hasSize(1);
    assertThat(strict.err()).contains("events.ndjson:1:8: the key `b` stands twice");
    Invocation.of("query", "any where a == 1", events).endsWith(ExitCode.DONE);
    Invocation.of("run", "--rules", rule(), "--strict", events).endsWith(ExitCode.INCOMPLETE);
    Invocation.of("run", "--rules", rule(), events).endsWith(ExitCode.DONE);
  }

  @Test
  void limits_can_be_set_and_are_counted_where_they_bite() {
    Path events =
        workspace().events("events.ndjson", "{'a':[[[1]]]}", "{'process':{'name':['x','y','z']}}");
    Invocation run =
        Invocation.of(
                "run", "--rules", rule(), "--stats", "--max-depth", 3, "--max-values", 2, events)
            .endsWith(ExitCode.DONE);
    JsonNode refusals = run.stats().path("refusals");
    assertThat(refusals.path("too-deep").asInt()).isEqualTo(1);
    assertThat(refusals.path("too-many-values").asInt()).isEqualTo(1);
    assertThat(run.stats().path("events").path("refused").asInt()).isEqualTo(2);
    assertThat(Invocation.of("run", "--max-depth", 1001, events).endsWith(2).err())
        .contains("--max-depth runs from 1 to 1000, not 1001");
    assertThat(Invocation.of("query", "any where true", "--max-line-bytes", 1).endsWith(2).err())
        .contains("--max-line-bytes runs from 2 to 1073741824, not 1");
    assertThat(Invocation.of("run", "--max-values", 0, events).endsWith(2).err())
        .contains("--max-values runs from 1");
  }

  @Test
  void late_events_of_a_stream_are_counted_and_reported_and_still_alert() {
    String events =
        event("10:00:00", 1)
            + event("10:10:00", 2)
            + event("10:05:00", 3)
            + event("10:04:59", 4)
            + event("09:00:00", 5);
    Invocation run = stream(events, "--lateness", "5m");
    assertThat(run.documents()).hasSize(5);
    JsonNode counts = run.stats().path("events");
    assertThat(counts.path("late").asInt()).isEqualTo(2);
    assertThat(counts.path("evaluated").asInt()).isEqualTo(3);
    assertThat(counts.path("read").asInt()).isEqualTo(5);
    assertThat(run.stats().path("warnings").path("late").asInt()).isEqualTo(2);
    assertThat(run.err())
        .containsOnlyOnce("EVENT-0104")
        .contains("warning[EVENT-0104]: -:4: the event of 2026-03-02T10:04:59Z comes later");
    assertThat(stream(events, "--lateness", "2h").stats().path("events").path("late").asInt())
        .isZero();
    assertThat(stream(events).stats().path("events").path("late").asInt()).isEqualTo(2);
    Path file = workspace().file("events.ndjson", events);
    Invocation finite =
        Invocation.of("run", "--rules", rule(), "--stats", "--lateness", "1s", file)
            .endsWith(ExitCode.DONE);
    assertThat(finite.stats().path("events").path("late").asInt()).isZero();
  }

  @Test
  void a_lateness_that_is_no_duration_is_answered_with_one() {
    assertThat(Invocation.of("run", "--lateness", "5", "-").endsWith(2).err())
        .contains("`--lateness` is `5`; it takes a duration such as `30s`, `5m` or `1h`");
  }

  @Test
  void threads_change_neither_late_events_nor_warnings_nor_rejects() throws IOException {
    StringBuilder events = new StringBuilder();
    int odd = 0;
    int bad = 0;
    for (int i = 0; i < 20_000; i++) {
      bad += i % 89 == 40 ? 1 : 0;
      odd += i % 97 == 50 && i % 89 != 40 ? 1 : 0;
      events.append(
          "{\"@timestamp\":%d,\"process\":{\"pid\":%s,\"name\":\"x\"},\"pad\":\"%s\"}%s\n"
              .formatted(
                  1_772_445_600_000L + (i * 7_919L) % 600_000,
                  i % 97 == 50 ? "\"none\"" : "7",
                  "x".repeat(100),
                  i % 89 == 40 ? "," : ""));
    }
    Path rule = workspace().rule("r.toml", "any where process.pid > 8 or process.name == \"q\"");
    Path rejects = folder.resolve("bad");
    Invocation one = null;
    List<String> reasons = List.of();
    for (int threads : new int[] {1, 4}) {
      Invocation run =
          Invocation.reading(
                  new ByteArrayInputStream(events.toString().getBytes(StandardCharsets.UTF_8)),
                  "run",
                  "--rules",
                  rule,
                  "--any-index",
                  "--stats",
                  "--threads",
                  threads,
                  "--rejects",
                  rejects,
                  "-")
              .endsWith(ExitCode.DONE);
      if (one == null) {
        one = run;
        reasons = Files.readAllLines(Rejects.reasons(rejects));
        assertThat(run.stats().path("warnings").path("field-type").asInt()).isEqualTo(odd);
        assertThat(reasons).hasSize(bad);
      } else {
        assertThat(run.stats().path("warnings")).isEqualTo(one.stats().path("warnings"));
        assertThat(run.stats().path("events")).isEqualTo(one.stats().path("events"));
        assertThat(told(run)).isEqualTo(told(one));
        assertThat(Files.readAllLines(Rejects.reasons(rejects))).isEqualTo(reasons);
      }
    }
  }

  @Test
  void a_tiebreaker_beyond_the_numbers_of_a_double_is_compared_exactly() {
    Path events =
        workspace()
            .events(
                "events.ndjson",
                "{'n':1,'@timestamp':1772445600000,'seq':9007199254740993}",
                "{'n':2,'@timestamp':1772445600000,'seq':9007199254740992}");
    assertThat(Invocation.of("query", "any where true", "--tiebreaker", "seq", events).documents())
        .extracting(hit -> hit.path("_source").path("n").asInt())
        .containsExactly(2, 1);
  }

  @Test
  void a_timestamp_field_that_no_hit_has_is_said() {
    Path events = workspace().events("events.ndjson", "{'n':1,'@timestamp':1}");
    Invocation query =
        Invocation.of("query", "any where true", "--timestamp-field", "when", events).endsWith(0);
    assertThat(query.err()).contains("no hit has a time in `when`").doesNotContain("EVENT-0103");
    assertThat(
            Invocation.of(
                    "query", "any where true", "--timestamp-field", "when", "--unsorted", events)
                .endsWith(0)
                .err())
        .doesNotContain("when");
  }

  @Test
  void a_missing_time_is_told_where_other_events_have_one() {
    Path timeless = workspace().events("a.ndjson", "{'n':1}", "{'n':2}");
    Path timed = workspace().events("b.ndjson", "{'n':3,'@timestamp':1}");
    assertThat(Invocation.of("query", "any where true", timeless).endsWith(0).err())
        .isEqualTo("2 hits, 2 events read\n");
    for (List<Path> order : List.of(List.of(timeless, timed), List.of(timed, timeless))) {
      Invocation query =
          Invocation.of("query", "any where true", order.getFirst(), order.getLast()).endsWith(0);
      assertThat(query.err())
          .isEqualTo(
              """
              warning[EVENT-0103]: a.ndjson:1: the event has no `@timestamp`
              3 hits, 3 events read, events with warnings: 2 missing-timestamp
              """);
    }
  }

  private static List<String> told(Invocation run) {
    return run.err().lines().filter(line -> line.matches("(error|warning)\\[.*")).toList();
  }

  private Invocation stream(String events, Object... options) {
    Object[] arguments = new Object[options.length + 5];
    arguments[0] = "run";
    arguments[1] = "--rules";
    arguments[2] = rule();
    arguments[3] = "--stats";
    System.arraycopy(options, 0, arguments, 4, options.length);
    arguments[arguments.length - 1] = "-";
    return Invocation.reading(
            new ByteArrayInputStream(events.getBytes(StandardCharsets.UTF_8)), arguments)
        .endsWith(ExitCode.DONE);
  }

  private static String event(String time, int pid) {
    return String.format(
        Locale.ROOT,
        "{\"@timestamp\":\"2026-03-02T%sZ\",\"process\":{\"name\":\"x\",\"pid\":%d}}\n",
        time,
        pid);
  }

  private Path rule() {
    return workspace().rule("r.toml", "any where process.name == \"x\"");
  }

  private Workspace workspace() {
    return new Workspace(folder);
  }
}
