package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.testkit.random.Chance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rules of every type that are executed at moments on random events: however many runs share a
/// state, they raise what one run raises.
class ExecutionStatePropertiesTest {
  private static final int RULES = 6;
  private static final int EVENTS = 160;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void runs_over_ever_more_events_raise_what_one_run_raises(int seed) {
    Chance chance = new Chance(seed);
    Path rules = RandomRules.written(chance, RULES, folder);
    RandomStream stream = RandomStream.of(chance, EVENTS);
    String whole = run(rules, "whole", events("whole", stream));
    assertThat(whole.lines()).hasSizeGreaterThan(2 * RULES);
    StringBuilder alerts = new StringBuilder();
    int run = 0;
    for (int cut : cuts(stream.events(), chance)) {
      RandomStream part = new RandomStream(stream.indicators(), stream.events().subList(0, cut));
      alerts.append(run(rules, "cut", events("cut-" + run++, part)));
    }
    assertThat(alerts.toString()).isEqualTo(whole);
    assertThat(run(rules, "cut", events("again", stream))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void runs_of_one_execution_each_raise_what_one_run_of_all_raises(int seed) {
    Chance chance = new Chance(seed);
    Path rules = RandomRules.written(chance, RULES, folder);
    Path events = events("events", RandomStream.of(chance, EVENTS));
    List<String> moments = List.of("10:03:00", "10:04:30", "10:10:00", "10:27:00", "12:20:00");
    List<Object> all = new ArrayList<>();
    moments.forEach(moment -> all.addAll(List.of("--at", "2026-03-02T" + moment + "Z")));
    String whole = run(rules, "whole", events, all.toArray());
    StringBuilder alerts = new StringBuilder();
    for (String moment : moments) {
      alerts.append(run(rules, "each", events, "--at", "2026-03-02T" + moment + "Z"));
    }
    assertThat(whole).isNotEmpty();
    assertThat(alerts.toString()).isEqualTo(whole);
  }

  /// Between events of different times, and behind the last.
  private static List<Integer> cuts(List<RandomStream.Timed> events, Chance chance) {
    List<Integer> cuts =
        new ArrayList<>(
            IntStream.range(1, events.size())
                .filter(at -> events.get(at).second() > events.get(at - 1).second())
                .filter(_ -> chance.oneIn(20))
                .boxed()
                .toList());
    cuts.add(events.size());
    return cuts;
  }

  private String run(Path rules, String state, Path events, Object... arguments) {
    List<Object> command = new ArrayList<>(List.of("run", "--schedule", "kibana"));
    command.addAll(List.of("--rules", rules, "--state", folder.resolve(state), events));
    command.addAll(List.of(arguments));
    return Invocation.of(command.toArray()).endsWith(0).out();
  }

  private Path events(String run, RandomStream stream) {
    return new Workspace(folder)
        .file(run + "/events.ndjson", String.join("\n", stream.lines()) + "\n");
  }
}
