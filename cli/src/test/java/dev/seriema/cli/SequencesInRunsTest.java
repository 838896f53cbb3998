package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.seriema.testkit.random.Chance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rules that wait for several events, from the command line.
class SequencesInRunsTest {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

  @TempDir private Path folder;

  @BeforeEach
  void rules() {
    workspace()
        .rule(
            "followed.toml",
            "sequence by host.id with maxspan=10s [process where true] [network where true]");
    workspace()
        .rule(
            "alone.toml",
            "sequence by host.id with maxspan=10s [process where true] ![network where true]");
    workspace().rule("each.toml", "file where true");
  }

  @Test
  void the_events_of_files_are_taken_in_order_of_time() {
    Path later = workspace().events("a.ndjson", event(5, "network", "h1"));
    Path earlier = workspace().events("b.ndjson", event(1, "process", "h1"));
    Invocation run =
        Invocation.of("run", "--rules", folder, "--any-index", "--stats", later, earlier)
            .endsWith(0);
    assertThat(run.documents()).hasSize(3);
    JsonNode shell = run.documents().getLast();
    assertThat(shell.path("kibana.alert.rule.name").asText()).isEqualTo("followed.toml");
    assertThat(shell.path("@timestamp").asText()).isEqualTo("2026-03-02T10:00:05.000Z");
    assertThat(shell.path("kibana.alert.ancestors")).hasSize(4);
    assertThat(shell.path("kibana.alert.ancestors").get(0).path("id").asText())
        .isEqualTo("b.ndjson:1");
    assertThat(run.stats().path("matches").path("created").asInt()).isEqualTo(1);
  }

  @Test
  void what_nothing_may_follow_is_decided_when_the_files_are_read() {
    Path events = workspace().events("a.ndjson", event(1, "process", "h1"));
    Invocation run = Invocation.of("run", "--rules", folder, "--any-index", events).endsWith(0);
    assertThat(run.documents()).hasSize(2);
    assertThat(run.documents().getLast().path("@timestamp").asText())
        .isEqualTo("2026-03-02T10:00:11.000Z");
  }

  @Test
  void a_person_sees_one_row_for_a_match_with_the_values_of_all_its_events() {
    Path events =
        workspace().events("a.ndjson", event(1, "process", "h1"), event(2, "network", "h1"));
    Invocation run =
        Invocation.onTerminal(160, "run", "--rules", folder, "--any-index", events).endsWith(0);
    assertThat(run.out().lines().filter(line -> line.contains("followed.toml"))).hasSize(2);
    assertThat(run.out()).contains("2026-03-02 10:00:02");
    assertThat(run.err()).startsWith("1 alert, 2 events");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 1000})
  void threads_and_the_index_of_candidates_change_nothing(int files) {
    List<String> events = events(3_000, 2);
    List<Path> inputs = new ArrayList<>();
    for (int file = 0; file < files; file++) {
      List<String> part = new ArrayList<>();
      for (int i = file; i < events.size(); i += files) {
        part.add(events.get(i));
      }
      if (!part.isEmpty() && inputs.size() < 8) {
        inputs.add(workspace().events("part-" + file + ".ndjson", part.toArray(String[]::new)));
      }
    }
    String one = run(inputs, "--threads", 1);
    assertThat(one.lines()).hasSizeGreaterThan(3);
    assertThat(run(inputs, "--threads", 3)).isEqualTo(one);
    assertThat(run(inputs, "--threads", 2, "--every-rule")).isEqualTo(one);
  }

  /// So many blocks that each of the threads has several, and is ahead of others at times.
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 16})
  void any_number_of_threads_gives_the_same_bytes_of_many_blocks(int threads) throws IOException {
    List<String> events = new ArrayList<>();
    for (String event : events(6_000, 2)) {
      int end = event.length() - 2;
      String pad = ",'message':'" + "x".repeat(events.size() % 3_000) + "'";
      events.add(event.substring(0, end) + pad + event.substring(end));
    }
    Path plain = workspace().events("many.ndjson", events.toArray(String[]::new));
    Path packed = folder.resolve("many.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(plain, out);
    }
    assertThat(Files.size(plain)).isGreaterThan(8 << 20);
    for (Path input : List.of(plain, packed)) {
      String one = run(List.of(input), "--threads", 1);
      assertThat(one.lines()).hasSizeGreaterThan(1_000);
      assertThat(run(List.of(input), "--threads", threads)).isEqualTo(one);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 100, 1 << 20})
  void how_a_stream_arrives_changes_nothing(int chunk) {
    List<String> shuffled = new ArrayList<>();
    List<String> events = events(600, 2);
    for (int from = 0; from < events.size(); from += 20) {
      List<String> near = new ArrayList<>(events.subList(from, from + 20));
      Collections.shuffle(near, new Random(from));
      shuffled.addAll(near);
    }
    String whole = stream(shuffled, 1 << 20);
    assertThat(stream(shuffled, chunk)).isEqualTo(whole);
    assertThat(whole.lines()).hasSizeGreaterThan(3);
  }

  @Test
  void a_stream_that_is_late_within_bounds_gives_the_alerts_of_files() {
    List<String> events = events(400, 1);
    Path file = workspace().events("all.ndjson", events.toArray(String[]::new));
    List<String> ids = ids(run(List.of(file)));
    List<String> shuffled = new ArrayList<>(events);
    Collections.shuffle(shuffled, new Random(7));
    assertThat(ids(stream(shuffled, 1 << 20, "--lateness", "1d"))).isEqualTo(ids);
  }

  @Test
  void late_events_of_a_stream_are_counted_and_still_shown_to_rules_that_need_no_order() {
    List<String> lines =
        List.of(
            event(100, "process", "h9"),
            event(1, "process", "h1"),
            event(2, "network", "h1"),
            event(3, "file", "h1"));
    Invocation run =
        Invocation.reading(
                input(lines, 1 << 20),
                "run",
                "--rules",
                folder,
                "--any-index",
                "--stats",
                "--lateness",
                "30s",
                "-")
            .endsWith(0);
    assertThat(run.documents())
        .extracting(alert -> alert.path("kibana.alert.rule.name").asText())
        .containsExactly("each.toml", "alone.toml", "alone.toml");
    assertThat(run.stats().path("events").path("late").asInt()).isEqualTo(3);
  }

  @Test
  void an_event_without_a_time_takes_no_part_in_what_needs_order() {
    Path events =
        workspace()
            .events(
                "a.ndjson",
                event(1, "process", "h1"),
                "{'event.category':'network','host.id':'h1'}");
    Invocation run =
        Invocation.of("run", "--rules", folder, "--any-index", "--stats", events).endsWith(0);
    assertThat(run.stats().path("warnings").path("missing-timestamp").asInt()).isEqualTo(1);
    assertThat(run.err()).contains("1 event without a time took no part in rules that need order");
    assertThat(run.documents().getLast().path("kibana.alert.rule.name").asText())
        .isEqualTo("alone.toml");
  }

  private String run(List<Path> inputs, Object... options) {
    List<Object> arguments = new ArrayList<>(List.of("run", "--rules", folder, "--any-index"));
    arguments.addAll(List.of(options));
    arguments.addAll(inputs);
    return Invocation.of(arguments.toArray()).endsWith(0).out();
  }

  private String stream(List<String> lines, int chunk, Object... options) {
    List<Object> arguments = new ArrayList<>(List.of("run", "--rules", folder, "--any-index"));
    arguments.addAll(List.of(options));
    arguments.add("-");
    return Invocation.reading(input(lines, chunk), arguments.toArray()).endsWith(0).out();
  }

  /// The ids of all alerts but those on single events, which a stream gives at another moment. Ids
  /// of events are part of an alert's id, so events have their own.
  private static List<String> ids(String alerts) {
    return alerts
        .lines()
        .map(Invocation::json)
        .filter(alert -> alert.has("kibana.alert.group.id"))
        .map(alert -> alert.path("_id").asText())
        .sorted()
        .toList();
  }

  /// Events in order, of a few hosts.
  private static List<String> events(int count, int perSecond) {
    Chance chance = new Chance(count);
    List<String> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String category = List.of("process", "network", "file").get(chance.below(3));
      String event = event(i / perSecond, category, "h" + chance.below(5));
      events.add("{'_id':'e" + i + "','_index':'logs-x','_source':" + event + "}");
    }
    return events;
  }

  private static String event(int second, String category, String host) {
    return "{'@timestamp':'%s','event.category':'%s','host.id':'%s'}"
        .formatted(START.plusSeconds(second), category, host);
  }

  /// Standard input that never gives more than some bytes at once.
  private static InputStream input(List<String> lines, int chunk) {
    byte[] bytes =
        (String.join("\n", lines).replace('\'', '"') + "\n").getBytes(StandardCharsets.UTF_8);
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] into, int from, int count) {
        return super.read(into, from, Math.min(count, chunk));
      }
    };
  }

  private Workspace workspace() {
    return new Workspace(folder);
  }
}
