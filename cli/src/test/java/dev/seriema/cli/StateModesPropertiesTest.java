package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.random.Chance;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rules of every type on random events: however many runs share a state, the alerts are the same.
class StateModesPropertiesTest {
  private static final int RULES = 8;
  private static final int EVENTS = 160;

  /// In seconds.
  private static final int LATENESS = 240;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void runs_over_parts_give_the_alerts_of_one_run_over_all(int seed) {
    Chance chance = new Chance(seed);
    Path rules = RandomRules.written(chance, RULES, folder);
    List<String> lines = RandomStream.of(chance, EVENTS).delayed(chance, LATENESS).lines();
    String whole = run(rules, "whole", parts(lines, 1));
    assertThat(whole.lines()).hasSizeGreaterThan(4 * RULES);
    for (int parts : new int[] {2, 5, 9}) {
      StringBuilder alerts = new StringBuilder();
      for (Object part : parts(lines, parts)) {
        alerts.append(run(rules, "of-" + parts, part));
      }
      assertThat(sorted(alerts.toString())).isEqualTo(sorted(whole));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void a_stream_that_is_cut_gives_the_alerts_of_the_whole(int seed) {
    Chance chance = new Chance(seed);
    Path rules = RandomRules.written(chance, RULES, folder);
    List<String> lines = RandomStream.of(chance, EVENTS).delayed(chance, LATENESS).lines();
    String whole = read(rules, "whole", lines);
    StringBuilder alerts = new StringBuilder();
    int from = 0;
    while (from < lines.size()) {
      int to = Math.min(lines.size(), from + 1 + chance.below(60));
      alerts.append(read(rules, "cut", lines.subList(from, to)));
      from = to;
    }
    assertThat(alerts.toString()).isEqualTo(whole);
  }

  private String run(Path rules, String state, Object... events) {
    return Invocation.of(command(rules, state, events)).endsWith(0).out();
  }

  private String read(Path rules, String state, List<String> lines) {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return Invocation.reading(
            new ByteArrayInputStream(bytes), command(rules, state, "--checkpoint", "1ms", "-"))
        .endsWith(0)
        .out();
  }

  private Object[] command(Path rules, String state, Object... arguments) {
    List<Object> command = new ArrayList<>(List.of("run", "--rules", rules));
    command.addAll(List.of("--state", folder.resolve(state), "--lateness", LATENESS + "s"));
    command.addAll(Arrays.asList(arguments));
    return command.toArray();
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

  private static List<String> sorted(String lines) {
    return lines.lines().sorted().toList();
  }
}
