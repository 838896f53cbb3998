package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What runs with `--state` tell the ledger, and what `coverage` says of it.
class LedgerInRunsTest {
  private static final String FOLLOWED =
      "sequence by host.id with maxspan=2h [process where true] [network where true]";

  @TempDir private Path folder;

  @BeforeEach
  void rules() {
    workspace("rules").rule("each.toml", "file where true");
    workspace("rules").rule("followed.toml", FOLLOWED);
  }

  @Test
  void a_hole_between_two_runs_is_a_gap_that_its_replay_closes() {
    run(events("a.ndjson", event("09:00", "file"), event("10:00", "process")));
    run(events("c.ndjson", event("12:00", "file"), event("13:00", "file")));
    JsonNode each = rule("each.toml");
    assertThat(spans(each, "seen")).containsExactly("09:00:00Z 10:00:00Z", "12:00:00Z 13:00:00Z");
    assertThat(spans(each, "gaps")).containsExactly("10:00:00Z 12:00:00Z");
    assertThat(spans(rule("followed.toml"), "gaps")).containsExactly("10:00:00Z 12:00:00Z");

    Path hole = events("b.ndjson", event("10:30", "file"), event("11:00", "network"));
    Invocation replayed = replay(coverage().endsWith(0), folder.resolve("logs"));
    assertThat(replayed.stats().at("/events/evaluated").asInt()).isEqualTo(4);
    assertThat(replayed.stats().at("/matches/created").asInt()).isEqualTo(2);
    assertThat(replayed.stats().at("/matches/duplicate").asInt()).isEqualTo(1);
    assertThat(rule("each.toml").path("complete").asBoolean()).isTrue();
    assertThat(rule("followed.toml").path("complete").asBoolean()).isTrue();
    assertThat(coverage().endsWith(0).out()).contains("2 of 2 rules saw all of it, in 3 runs");
    assertThat(run(hole).stats().at("/events/read").asInt()).isEqualTo(2);
  }

  @Test
  void a_replay_leaves_what_rules_remember_as_it_was() {
    run(events("a.ndjson", event("09:00", "process")));
    Path other = events("b.ndjson", event("09:30", "network"), event("15:00", "process"));
    Invocation replayed = run("--from", at("09:30"), "--to", at("16:00"), other);
    assertThat(replayed.stats().at("/events/evaluated").asInt()).isEqualTo(2);
    assertThat(replayed.stats().at("/matches/created").asInt()).isZero();
    Invocation next = run(events("c.ndjson", event("10:00", "network"), event("20:00", "x")));
    assertThat(next.stats().at("/events/late").asInt()).isZero();
    assertThat(next.stats().at("/matches/created").asInt()).isEqualTo(1);
  }

  @Test
  void a_rule_that_is_added_later_has_not_seen_what_was_before() {
    run(events("a.ndjson", event("09:00", "file"), event("10:00", "file")));
    workspace("rules").rule("later.toml", "file where true");
    run(events("b.ndjson", event("11:00", "file"), event("12:00", "file")));
    assertThat(spans(rule("later.toml"), "gaps")).containsExactly("09:00:00Z 11:00:00Z");

    Invocation replayed = run("--from", at("09:00"), "--to", at("11:00"), folder.resolve("logs"));
    assertThat(replayed.documents())
        .extracting(alert -> alert.path("kibana.alert.rule.name").asText())
        .containsExactly("later.toml", "later.toml");
    assertThat(rule("later.toml").path("complete").asBoolean()).isTrue();
  }

  @Test
  void a_rule_that_asks_something_else_has_seen_nothing_and_one_that_is_respelled_all() {
    run(events("a.ndjson", event("09:00", "file"), event("10:00", "file")));
    workspace("rules").rule("each.toml", "file   where true  // spelled otherwise");
    workspace("rules").rule("followed.toml", FOLLOWED.replace("2h", "3h"));
    run(events("b.ndjson", event("09:30", "file"), event("11:00", "file")));
    assertThat(spans(rule("each.toml"), "gaps")).isEmpty();
    assertThat(spans(rule("followed.toml"), "gaps")).containsExactly("09:00:00Z 09:30:00Z");

    workspace("rules").rule("each.toml", "file where host.id != \"h9\"");
    run(events("c.ndjson", event("12:00", "file")));
    assertThat(spans(rule("each.toml"), "gaps")).containsExactly("09:00:00Z 12:00:00Z");
  }

  @Test
  void a_rule_that_is_left_out_has_a_gap_and_a_reason() {
    run(events("a.ndjson", event("09:00", "file"), event("10:00", "file")));
    workspace("rules").rule("each.toml", "file where");
    run(events("b.ndjson", event("10:00", "file"), event("11:00", "file")));
    JsonNode each = rule("each.toml");
    assertThat(spans(each, "gaps")).containsExactly("10:00:00Z 11:00:00Z");
    assertThat(each.path("not_evaluated").asText()).contains("does not compile");
    assertThat(coverage().endsWith(0).out()).contains("  did not run in the last run: ");
  }

  @Test
  void what_is_late_is_a_loss_of_rules_that_need_order_and_what_is_refused_of_all() {
    run(events("a.ndjson", event("10:00", "file"), event("11:00", "file")));
    run(events("b.ndjson", event("10:30", "process"), event("11:30", "file"), "no event"));
    JsonNode each = rule("each.toml").path("seen").path(1);
    JsonNode followed = rule("followed.toml").path("seen").path(1);
    assertThat(each.path("late").asInt(-1)).isZero();
    assertThat(each.path("refused").asInt()).isEqualTo(1);
    assertThat(followed.path("late").asInt()).isEqualTo(1);
    assertThat(coverage().endsWith(0).out()).contains("run 2, 1 refused, 1 late\n");
  }

  @Test
  void a_run_that_is_killed_leaves_no_span() throws IOException, InterruptedException {
    run(events("a.ndjson", event("09:00", "file")));
    Path more = events("b.ndjson", event("10:00", "file"));
    List<Object> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin")));
    words.set(0, Path.of(words.getFirst().toString(), "java"));
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    words.addAll(Arrays.asList(command(more, "-")));
    Process process =
        new ProcessBuilder(words.stream().map(Object::toString).toList())
            .redirectError(new File(folder.toFile(), "err"))
            .start();
    try (OutputStream _ = process.getOutputStream();
        BufferedReader out = process.inputReader()) {
      assertThat(out.readLine()).contains("b.ndjson:1");
      process.destroyForcibly().waitFor();
    }
    assertThat(spans(rule("each.toml"), "seen")).containsExactly("09:00:00Z 09:00:00Z");
    run(more);
    assertThat(spans(rule("each.toml"), "seen"))
        .containsExactly("09:00:00Z 09:00:00Z", "10:00:00Z 10:00:00Z");
    assertThat(Invocation.json(coverage("--output", "json").out()).path("runs").asInt())
        .isEqualTo(2);
  }

  /// Runs the line that `coverage` prints.
  private Invocation replay(Invocation coverage, Path events) {
    List<String> lines =
        coverage.out().lines().filter(line -> line.startsWith("  seriema run ")).toList();
    assertThat(lines).hasSize(1);
    String options = lines.getFirst().strip().replace("seriema run ", "").replace(" EVENTS", "");
    List<Object> words = new ArrayList<>(List.of("run", "--any-index", "--stats"));
    words.addAll(List.of("--output", "ndjson", "--rules", folder.resolve("rules")));
    words.addAll(List.of(options.split(" ", -1)));
    words.add(events);
    return Invocation.of(words.toArray()).endsWith(0);
  }

  private Invocation run(Object... more) {
    return Invocation.of(command(more)).endsWith(0);
  }

  private Object[] command(Object... more) {
    List<Object> command = new ArrayList<>(List.of("run", "--any-index", "--stats"));
    command.addAll(List.of("--output", "ndjson", "--rules", folder.resolve("rules")));
    command.addAll(List.of("--state", folder.resolve("state")));
    command.addAll(Arrays.asList(more));
    return command.toArray();
  }

  private Invocation coverage(Object... more) {
    List<Object> command = new ArrayList<>(List.of("coverage", "--ledger"));
    command.addAll(List.of("--state", folder.resolve("state")));
    command.addAll(Arrays.asList(more));
    return Invocation.of(command.toArray());
  }

  private JsonNode rule(String name) {
    Invocation told = coverage("--output", "json", "--rule", Workspace.id(name)).endsWith(0);
    JsonNode rules = Invocation.json(told.out()).path("rules");
    assertThat(rules).hasSize(1);
    return rules.path(0);
  }

  /// Of each span the times of the day.
  private static List<String> spans(JsonNode rule, String name) {
    List<String> spans = new ArrayList<>();
    rule.path(name)
        .forEach(span ->
            spans.add(
                span.path("from").asText().substring(11)
                    + " "
                    + span.path("to").asText().substring(11)));
    return spans;
  }

  private Path events(String name, String... lines) {
    return workspace("logs").events(name, lines);
  }

  private static String at(String time) {
    return "2026-03-02T" + time + ":00Z";
  }

  private static String event(String time, String category) {
    return "{'@timestamp':'%s','event.category':'%s','host.id':'h1'}".formatted(at(time), category);
  }

  private Workspace workspace(String name) {
    try {
      return new Workspace(Files.createDirectories(folder.resolve(name)));
    } catch (IOException fault) {
      throw new AssertionError(fault);
    }
  }
}
