package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.random.Chance;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Rules of every type about what others raise: however events are read, on any number of threads,
/// and however many runs share a state, the alerts are the same.
///
/// `-Dseriema.alert.streams=100` tries as many streams of events.
class AlertsOnAlertsPropertiesTest {
  private static final int STREAMS = Integer.getInteger("seriema.alert.streams", 5);
  private static final int RULES = 2;
  private static final int READERS = 1;
  private static final int EVENTS = 120;
  private static final int FILES = 5;

  /// In seconds.
  private static final int LATENESS = 240;

  /// No alerts of machines' anomalies: their records are no alerts.
  private static final List<RandomRules.Kind> READING =
      List.of(
          RandomRules.Kind.QUERY,
          RandomRules.Kind.EVENT,
          RandomRules.Kind.SEQUENCE,
          RandomRules.Kind.THRESHOLD,
          RandomRules.Kind.NEW_TERMS,
          RandomRules.Kind.THREAT_MATCH);

  @TempDir private Path folder;

  static IntStream streams() {
    return IntStream.range(0, STREAMS);
  }

  @ParameterizedTest
  @MethodSource("streams")
  void a_file_and_a_stream_with_delays_give_the_same_alerts(int seed) {
    Chance chance = new Chance(seed);
    Path rules = rules(chance);
    RandomStream stream = RandomStream.of(chance, EVENTS);
    Path file = events("events.ndjson", stream.lines());
    String one = run(rules, "--threads", 1, file);
    assertThat(one).contains("on-alerts-").contains("\"type\":\"signal\"");
    assertThat(run(rules, "--threads", 1, "--every-rule", file)).isEqualTo(one);
    List<String> alerts = sorted(one);
    assertThat(sorted(read(rules, stream.lines()))).isEqualTo(alerts);
    assertThat(sorted(read(rules, stream.delayed(chance, LATENESS).lines()))).isEqualTo(alerts);
  }

  @ParameterizedTest
  @MethodSource("streams")
  void threads_change_no_byte(int seed) {
    Chance chance = new Chance(seed);
    Path rules = rules(chance);
    Object[] parts = parts(RandomStream.of(chance, EVENTS).lines(), FILES);
    for (String schedule : List.of("stream", "kibana")) {
      String one = scheduled(rules, schedule, 1, parts);
      assertThat(one).contains("\"kibana.alert.rule.rule_id\":\"on-alerts-");
      for (int threads : List.of(2, 3, 8)) {
        assertThat(scheduled(rules, schedule, threads, parts)).isEqualTo(one);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("streams")
  void runs_over_parts_give_the_alerts_of_one_run_over_all(int seed) {
    Chance chance = new Chance(seed);
    Path rules = rules(chance);
    List<String> lines = RandomStream.of(chance, EVENTS).delayed(chance, LATENESS).lines();
    List<String> whole = sorted(run(rules, inState("whole", parts(lines, 1))));
    for (int count : new int[] {2, 9}) {
      StringBuilder alerts = new StringBuilder();
      for (Object part : parts(lines, count)) {
        alerts.append(run(rules, inState("of-" + count, part)));
      }
      assertThat(sorted(alerts.toString())).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @MethodSource("streams")
  void a_stream_that_is_cut_gives_the_alerts_of_the_whole(int seed) {
    Chance chance = new Chance(seed);
    Path rules = rules(chance);
    List<String> lines = RandomStream.of(chance, EVENTS).delayed(chance, LATENESS).lines();
    String whole = read(rules, lines, inState("whole", "--checkpoint", "1ms"));
    StringBuilder alerts = new StringBuilder();
    int from = 0;
    while (from < lines.size()) {
      int to = Math.min(lines.size(), from + 1 + chance.below(40));
      List<String> part = lines.subList(from, to);
      alerts.append(read(rules, part, inState("cut", "--checkpoint", "1ms")));
      from = to;
    }
    assertThat(alerts.toString()).isEqualTo(whole);
  }

  private Object[] inState(String state, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("--state", folder.resolve(state)));
    all.addAll(Arrays.asList(arguments));
    return all.toArray();
  }

  private static String scheduled(Path rules, String schedule, int threads, Object... events) {
    List<Object> arguments = new ArrayList<>(List.of("--schedule", schedule));
    arguments.addAll(List.of("--threads", threads));
    arguments.addAll(Arrays.asList(events));
    return run(rules, arguments.toArray());
  }

  private static String run(Path rules, Object... arguments) {
    return Invocation.of(command(rules, arguments)).endsWith(0).out();
  }

  private static String read(Path rules, List<String> lines, Object... arguments) {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    List<Object> all = new ArrayList<>(Arrays.asList(arguments));
    all.add("-");
    return Invocation.reading(new ByteArrayInputStream(bytes), command(rules, all.toArray()))
        .endsWith(0)
        .out();
  }

  private static Object[] command(Path rules, Object... arguments) {
    List<Object> command = new ArrayList<>(List.of("run", "--rules", rules));
    command.addAll(List.of("--lateness", LATENESS + "s"));
    command.addAll(Arrays.asList(arguments));
    return command.toArray();
  }

  private static List<String> sorted(String lines) {
    return lines.lines().sorted().toList();
  }

  /// Rules of every type about events, and rules about their alerts.
  private Path rules(Chance chance) {
    RandomRules random = new RandomRules(chance);
    List<String> lines = new ArrayList<>();
    for (RandomRules.Kind kind : RandomRules.Kind.values()) {
      for (int number = 0; number < RULES; number++) {
        lines.add(random.rule(kind, number));
      }
    }
    for (RandomRules.Kind kind : READING) {
      for (int number = 0; number < READERS; number++) {
        lines.add(random.onAlerts(kind, number));
      }
    }
    lines.addAll(random.exceptions());
    return events("rules.ndjson", lines);
  }

  private Object[] parts(List<String> lines, int count) {
    Object[] parts = new Object[count];
    for (int part = 0; part < count; part++) {
      int from = lines.size() * part / count;
      int to = lines.size() * (part + 1) / count;
      parts[part] = events(count + "/part-" + part + ".ndjson", lines.subList(from, to));
    }
    return parts;
  }

  private Path events(String name, List<String> lines) {
    return new Workspace(folder).file(name, String.join("\n", lines) + "\n");
  }
}
