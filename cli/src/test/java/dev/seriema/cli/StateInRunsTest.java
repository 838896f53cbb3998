package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one run with `--state` leaves to the next.
class StateInRunsTest {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  private static final String FOLLOWED =
      "sequence by host.id with maxspan=30s [process where true] [network where true]";

  @TempDir private Path folder;

  @BeforeEach
  void rules() {
    workspace().rule("followed.toml", FOLLOWED);
    workspace().rule("each.toml", "file where true");
  }

  @Test
  void a_file_that_was_read_is_not_read_again() {
    Path events = workspace().events("a.ndjson", event(1, "file", "h1"));
    assertThat(run(events).documents()).hasSize(1);
    Invocation again = run(events);
    assertThat(again.documents()).isEmpty();
    assertThat(again.stats().at("/events/read").asInt()).isZero();
  }

  @Test
  void a_sequence_goes_on_in_the_next_run() {
    run(workspace().events("a.ndjson", event(1, "process", "h1")));
    assertThat(run(workspace().events("b.ndjson", event(5, "network", "h1"))).documents())
        .isEmpty();
    List<JsonNode> alerts =
        run(workspace().events("c.ndjson", event(900, "file", "x"))).documents();
    assertThat(names(alerts)).containsExactlyInAnyOrder("each.toml", "followed.toml");
    assertThat(alerts.getLast().at("/kibana.alert.ancestors").get(0).path("id").asText())
        .isEqualTo("a.ndjson:1");
  }

  @Test
  void what_is_within_the_lateness_waits_and_what_is_older_is_late() {
    run(workspace().events("a.ndjson", event(400, "network", "h1"), event(0, "network", "h2")));
    Invocation late =
        run(
            workspace()
                .events(
                    "b.ndjson",
                    event(390, "process", "h1"),
                    event(0, "process", "h2"),
                    event(0, "file", "h3")));
    assertThat(late.stats().at("/events/late").asInt()).isEqualTo(2);
    assertThat(names(late.documents())).containsExactly("each.toml");
    assertThat(names(run(workspace().events("c.ndjson", event(900, "x", "x"))).documents()))
        .contains("followed.toml");
  }

  @Test
  void what_is_written_behind_the_end_of_a_file_is_read_with_its_lines() throws IOException {
    Path events = workspace().events("a.ndjson", event(1, "file", "h1"));
    run(events);
    append(events, event(2, "file", "h2") + "\n\n" + event(3, "file", "h3") + "\n");
    assertThat(ids(run(events).documents())).containsExactly("a.ndjson:2", "a.ndjson:4");
  }

  @Test
  void a_line_that_is_still_being_written_waits_for_its_end() throws IOException {
    String line = event(2, "file", "h2");
    Path events =
        workspace().file("a.ndjson", event(1, "file", "h1") + "\n" + line.substring(0, 30));
    Invocation first = run(events);
    assertThat(first.documents()).hasSize(1);
    assertThat(first.stats().at("/events/refused").asInt()).isZero();
    append(events, line.substring(30));
    assertThat(ids(run(events).documents())).containsExactly("a.ndjson:2");
    append(events, "\n" + event(3, "file", "h3"));
    assertThat(ids(run(events).documents())).containsExactly("a.ndjson:3");
  }

  @Test
  void a_packed_file_that_grows_is_continued() throws IOException {
    Path events = folder.resolve("a.ndjson.gz");
    pack(events, event(1, "file", "h1") + "\n");
    run(events);
    pack(events, event(2, "file", "h2") + "\n");
    assertThat(ids(run(events).documents())).containsExactly("a.ndjson.gz:2");
  }

  @Test
  void a_file_that_was_replaced_is_read_from_its_start_under_other_ids() {
    Path events = workspace().events("a.ndjson", event(1, "file", "h1"));
    run(events);
    workspace().events("a.ndjson", event(2, "file", "h2"), event(3, "file", "h3"));
    Invocation replaced = run(events);
    assertThat(replaced.err()).contains("warning[STATE-0006]: `a.ndjson` holds something else");
    assertThat(ids(replaced.documents())).containsExactly("a.ndjson~2:1", "a.ndjson~2:2");
    workspace().file("a.ndjson", event(4, "file", "h4").replace(" ", "") + "\n");
    Invocation shorter = run(events);
    assertThat(shorter.err()).contains("warning[STATE-0007]: `a.ndjson` is shorter");
    assertThat(ids(shorter.documents())).containsExactly("a.ndjson~3:1");
  }

  @Test
  void files_of_one_name_that_were_never_read_together_share_no_id() {
    run(workspace().events("one/a.ndjson", event(1, "file", "h1")));
    Path other = workspace().events("other/a.ndjson", event(1, "file", "h1"));
    assertThat(ids(run(other).documents())).allMatch(id -> id.endsWith("other/a.ndjson:1"));
  }

  @Test
  void a_bulk_body_that_grew_is_read_again_and_raises_no_alert_twice() throws IOException {
    String action = "{\"index\":{}}\n";
    Path events = workspace().file("a.json", action + event(1, "file", "h1") + "\n");
    assertThat(run(events).documents()).hasSize(1);
    append(events, action + event(2, "file", "h2") + "\n");
    Invocation again = run(events);
    assertThat(again.err()).contains("warning[STATE-0008]: `a.json` has grown");
    assertThat(again.documents()).hasSize(1);
    assertThat(again.stats().at("/matches/duplicate").asInt()).isEqualTo(1);
  }

  @Test
  void lines_of_standard_input_are_counted_on() {
    assertThat(ids(reading(event(1, "file", "h1") + "\n" + event(2, "file", "h2")).documents()))
        .containsExactly("-:1", "-:2");
    assertThat(ids(reading(event(3, "file", "h3") + "\n").documents())).containsExactly("-:3");
    String array = "[" + event(4, "file", "h4") + "]";
    assertThat(ids(reading(array).documents())).hasSize(1).doesNotContain("-:1", "-:2", "-:3");
  }

  @Test
  void a_file_of_alerts_is_continued_and_cut_back_to_what_is_remembered() throws IOException {
    Path alerts = folder.resolve("alerts");
    run("--alerts", alerts, workspace().events("a.ndjson", event(1, "file", "h1")));
    String first = Files.readString(alerts);
    append(alerts, "half an ale");
    run("--alerts", alerts, workspace().events("b.ndjson", event(2, "file", "h2")));
    assertThat(Files.readString(alerts)).startsWith(first).hasLineCount(2);
    Files.writeString(alerts, "");
    Invocation cut = run("--alerts", alerts, folder.resolve("b.ndjson"));
    assertThat(cut.err()).contains("warning[STATE-0010]");
  }

  @Test
  void the_file_of_a_run_in_between_that_names_none_is_continued_later() throws IOException {
    Path alerts = folder.resolve("alerts");
    run("--alerts", alerts, workspace().events("a.ndjson", event(1, "file", "h1")));
    run(workspace().events("b.ndjson", event(2, "file", "h2")));
    run("--alerts", alerts, workspace().events("c.ndjson", event(3, "file", "h3")));
    assertThat(Files.readString(alerts)).hasLineCount(2);
  }

  @Test
  void a_rule_that_is_respelled_remembers_and_one_that_asks_something_else_does_not() {
    run(workspace().events("a.ndjson", event(1, "process", "h1"), event(800, "x", "x")));
    workspace().rule("followed.toml", FOLLOWED.replace(" [", "\n  [") + " // spelled otherwise");
    Invocation respelled = run(folder.resolve("a.ndjson"));
    assertThat(respelled.err()).doesNotContain("STATE-0009");
    workspace().rule("followed.toml", FOLLOWED.replace("30s", "40s"));
    Invocation changed = run(folder.resolve("a.ndjson"));
    assertThat(changed.err())
        .contains("warning[STATE-0009]: what rule `" + Workspace.id("followed.toml"))
        .contains("asks something else now");
    assertThat(changed.stats().at("/state/forgotten_rules").asInt()).isEqualTo(1);
    assertThat(run(folder.resolve("a.ndjson")).err()).doesNotContain("STATE-0009");
  }

  @Test
  void a_sample_that_one_run_has_begun_is_completed_in_another() {
    workspace().rule("sample.toml", "sample by host.id [file where true] [network where true]");
    Path events = workspace().events("a.ndjson", event(1, "network", "h1"));
    assertThat(names(run(events).documents())).doesNotContain("sample.toml");
    workspace().events("a.ndjson", event(1, "network", "h1"), event(2, "file", "h1"));
    assertThat(names(run(events).documents())).doesNotContain("sample.toml");
    workspace()
        .events(
            "a.ndjson",
            event(1, "network", "h1"),
            event(2, "file", "h1"),
            event(900, "other", "h2"));
    assertThat(names(run(events).documents())).contains("sample.toml");
  }

  @Test
  void a_folder_in_use_and_a_damaged_state_end_the_command_with_2() throws IOException {
    Path events = workspace().events("a.ndjson", event(1, "file", "h1"));
    run(events);
    Path file = folder.resolve("state/seriema.state");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    Invocation damaged =
        Invocation.of("run", "--rules", folder, "--state", folder.resolve("state"), events)
            .endsWith(2);
    assertThat(damaged.err()).contains("error[STATE-0001]");
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }

  private static void pack(Path file, String text) throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private Invocation run(Object... arguments) {
    return Invocation.of(command(arguments)).endsWith(0);
  }

  private Invocation reading(String lines) {
    return Invocation.reading(
            new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
            command("--checkpoint", "1ms", "-"))
        .endsWith(0);
  }

  private Object[] command(Object... arguments) {
    List<Object> command = new ArrayList<>(List.of("run", "--any-index", "--stats"));
    command.addAll(List.of("--rules", folder.resolve("followed.toml")));
    command.addAll(List.of("--rules", folder.resolve("each.toml")));
    if (Files.exists(folder.resolve("sample.toml"))) {
      command.addAll(List.of("--rules", folder.resolve("sample.toml")));
    }
    command.addAll(List.of("--state", folder.resolve("state"), "--output", "ndjson"));
    command.addAll(Arrays.asList(arguments));
    return command.toArray();
  }

  private static List<String> names(List<JsonNode> alerts) {
    return alerts.stream()
        .map(alert -> alert.path("kibana.alert.rule.name").asText())
        .distinct()
        .toList();
  }

  private static List<String> ids(List<JsonNode> alerts) {
    return alerts.stream()
        .map(alert -> alert.at("/kibana.alert.ancestors").get(0).path("id").asText())
        .toList();
  }

  private static String event(int second, String category, String host) {
    return "{\"@timestamp\": \"%s\", \"event.category\": \"%s\", \"host.id\": \"%s\"}"
        .formatted(START.plusSeconds(second), category, host);
  }

  private Workspace workspace() {
    return new Workspace(folder);
  }
}
