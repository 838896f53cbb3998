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
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Rules of every type on random events: however they are read, the alerts are the same.
///
/// `-Dseriema.pairs=10000` tries as many pairs of a rule and a stream of each type.
class RuleModesPropertiesTest {
  private static final int PAIRS = Integer.getInteger("seriema.pairs", 250);
  private static final int RULES = 25;
  private static final int EVENTS = 160;
  private static final int FILES = 8;

  /// In seconds.
  private static final int LATENESS = 240;

  @TempDir private Path folder;

  static IntStream streams() {
    return IntStream.range(0, PAIRS / RULES);
  }

  @ParameterizedTest
  @MethodSource("streams")
  void a_file_and_a_stream_with_delays_give_the_same_alerts(int seed) {
    Chance chance = new Chance(seed);
    Path rules = RandomRules.written(chance, RULES, folder);
    RandomStream stream = RandomStream.of(chance, EVENTS);
    Path file = events("events.ndjson", stream.lines());
    String one = run(rules, "--threads", 1, file);
    assertThat(run(rules, "--threads", 1, "--every-rule", file)).isEqualTo(one);
    List<String> alerts = sorted(one);
    for (RandomRules.Kind kind : RandomRules.Kind.values()) {
      assertThat(alerts).as(kind.id()).anyMatch(line -> isOf(kind, line));
    }
    assertThat(sorted(read(rules, stream.lines()))).isEqualTo(alerts);
    assertThat(sorted(read(rules, stream.delayed(chance, LATENESS).lines()))).isEqualTo(alerts);
  }

  @ParameterizedTest
  @MethodSource("streams")
  void threads_change_no_byte(int seed) {
    Chance chance = new Chance(seed);
    Path rules = RandomRules.written(chance, RULES, folder);
    Object[] parts = parts(RandomStream.of(chance, EVENTS).lines());
    for (String schedule : List.of("stream", "kibana")) {
      String one = scheduled(rules, schedule, 1, parts);
      assertThat(one.lines()).hasSizeGreaterThan(RULES);
      for (int threads : List.of(2, 3, 8)) {
        assertThat(scheduled(rules, schedule, threads, parts)).isEqualTo(one);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("streams")
  void what_comes_too_late_is_counted_and_as_if_it_were_not_there(int seed) {
    Chance chance = new Chance(seed);
    Path rules = RandomRules.written(chance, RULES, folder);
    RandomStream all = RandomStream.of(chance, EVENTS).delayed(chance, 4 * LATENESS);
    RandomStream inTime = all.inTime(LATENESS);
    Invocation late = reading(rules, all.lines());
    assertThat(late.stats().at("/events/late").asInt())
        .isEqualTo(all.events().size() - inTime.events().size())
        .isPositive();
    assertThat(ordered(late.out())).isEqualTo(ordered(read(rules, inTime.lines())));
    assertThat(unordered(late.out())).isEqualTo(unordered(run(rules, events("all", all.lines()))));
  }

  /// Rules of each type, and exceptions that some of them name.
  private static String scheduled(Path rules, String schedule, int threads, Object... events) {
    List<Object> arguments = new ArrayList<>(List.of("--schedule", schedule));
    arguments.addAll(List.of("--threads", threads));
    arguments.addAll(Arrays.asList(events));
    return run(rules, arguments.toArray());
  }

  private static String run(Path rules, Object... arguments) {
    return Invocation.of(command(rules, arguments)).endsWith(0).out();
  }

  private static String read(Path rules, List<String> lines) {
    return reading(rules, lines).out();
  }

  private static Invocation reading(Path rules, List<String> lines) {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return Invocation.reading(
            new ByteArrayInputStream(bytes),
            command(rules, "--stats", "--lateness", LATENESS + "s", "-"))
        .endsWith(0);
  }

  private static Object[] command(Path rules, Object... arguments) {
    List<Object> command = new ArrayList<>(List.of("run", "--rules", rules));
    command.addAll(Arrays.asList(arguments));
    return command.toArray();
  }

  private static List<String> sorted(String lines) {
    return lines.lines().sorted().toList();
  }

  /// What rules raised that wait for the order of events.
  private static List<String> ordered(String lines) {
    return sorted(lines).stream().filter(line -> !needsNoOrder(line)).toList();
  }

  private static List<String> unordered(String lines) {
    return sorted(lines).stream().filter(RuleModesPropertiesTest::needsNoOrder).toList();
  }

  private static boolean needsNoOrder(String line) {
    return !line.contains("alert_suppression")
        && Stream.of(
                RandomRules.Kind.QUERY, RandomRules.Kind.EVENT, RandomRules.Kind.MACHINE_LEARNING)
            .anyMatch(kind -> isOf(kind, line));
  }

  private static boolean isOf(RandomRules.Kind kind, String line) {
    return line.contains("\"kibana.alert.rule.rule_id\":\"" + kind.id() + "-");
  }

  private Object[] parts(List<String> lines) {
    Object[] parts = new Object[FILES];
    for (int part = 0; part < FILES; part++) {
      int from = lines.size() * part / FILES;
      int to = lines.size() * (part + 1) / FILES;
      parts[part] = events("part-" + part + ".ndjson", lines.subList(from, to));
    }
    return parts;
  }

  private Path events(String name, List<String> lines) {
    return new Workspace(folder).file(name, String.join("\n", lines) + "\n");
  }
}
