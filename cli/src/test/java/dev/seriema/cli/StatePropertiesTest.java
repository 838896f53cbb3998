package dev.seriema.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.intake.order.TimedEntry;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.state.DamagedStateException;
import dev.seriema.testkit.random.Chance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What rules of every type remember, written down and read back at random events.
///
/// `-Dseriema.cuts=100000` cuts as often.
class StatePropertiesTest {
  private static final int CUTS = Integer.getInteger("seriema.cuts", 1_000);
  private static final int CUTS_PER_STREAM = 50;
  private static final int DAMAGES_PER_STATE = 100;
  private static final int RULES = 5;
  private static final int EVENTS = 200;
  private static final int MOST_WAITING = 4;

  @TempDir private Path folder;

  static IntStream streams() {
    return IntStream.range(0, CUTS / CUTS_PER_STREAM);
  }

  @ParameterizedTest
  @MethodSource("streams")
  void a_cut_at_any_event_changes_no_alert(int seed) throws IOException {
    Chance chance = new Chance(seed);
    List<Compilation.Compiled> rules = rules(chance);
    List<String> events = RandomStream.of(chance, EVENTS).lines();
    CutDetector whole = new CutDetector(rules);
    for (String event : events) {
      for (TimedEntry each : whole.see(event)) {
        whole.take(each);
      }
    }
    whole.finish();
    assertThat(whole.alerts().lines()).hasSizeGreaterThan(RULES);
    Set<Integer> cuts = new TreeSet<>();
    while (cuts.size() < CUTS_PER_STREAM) {
      cuts.add(chance.below(EVENTS));
    }
    CutDetector cut = new CutDetector(rules);
    Deque<TimedEntry> waiting = new ArrayDeque<>();
    for (int event = 0; event < events.size(); event++) {
      waiting.addAll(cut.see(events.get(event)));
      while (waiting.size() > MOST_WAITING) {
        cut.take(waiting.poll());
      }
      if (cuts.contains(event)) {
        byte[] state = cut.state(List.copyOf(waiting));
        waiting.clear();
        waiting.addAll(cut.restore(state));
        assertThat(cut.state(List.copyOf(waiting))).isEqualTo(state);
        assertThat(cut.forgotten()).isEmpty();
      }
    }
    while (!waiting.isEmpty()) {
      cut.take(waiting.poll());
    }
    cut.finish();
    assertThat(cut.alerts()).isEqualTo(whole.alerts());
  }

  @ParameterizedTest
  @MethodSource("streams")
  void whatever_the_bytes_of_a_state_are_they_are_taken_or_refused(int seed) throws IOException {
    Chance chance = new Chance(seed);
    List<Compilation.Compiled> rules = rules(chance);
    List<String> events = RandomStream.of(chance, EVENTS).lines();
    CutDetector detector = new CutDetector(rules);
    List<TimedEntry> waiting = new ArrayList<>();
    for (String event : events) {
      waiting.addAll(detector.see(event));
      if (waiting.size() > MOST_WAITING) {
        detector.take(waiting.removeFirst());
      }
    }
    byte[] state = detector.state(waiting);
    for (int i = 0; i < DAMAGES_PER_STATE; i++) {
      go(detector, damaged(state, chance));
    }
  }

  /// A state that is taken can be gone on with.
  private static void go(CutDetector detector, byte[] state) throws IOException {
    try {
      detector.restore(state);
      detector.finish();
      detector.state(List.of());
    } catch (DamagedStateException refused) {
      assertThat(refused).hasMessageMatching("[a-zA-Z`, 0-9-]+");
    }
  }

  private static byte[] damaged(byte[] state, Chance chance) {
    if (chance.oneIn(5)) {
      return Arrays.copyOf(state, chance.below(state.length));
    }
    byte[] changed = state.clone();
    for (int i = 1 + chance.below(3); i > 0; i--) {
      changed[chance.below(changed.length)] ^= (byte) (1 << chance.below(Byte.SIZE));
    }
    return changed;
  }

  @Test
  void what_a_rule_remembered_is_forgotten_when_it_asks_something_else() throws IOException {
    String event = "{'@timestamp':'2026-03-02T10:00:00Z','event.category':'process','host.id':'h'}";
    String query = "sequence by host.id with maxspan=1m [process where true] [file where true]";
    CutDetector before = new CutDetector(eql(query));
    before.see(event.replace('\'', '"')).forEach(each -> take(before, each));
    byte[] state = before.state(List.of());
    CutDetector respelled = new CutDetector(eql(query.replace(" [", "\n  [")));
    respelled.restore(state);
    assertThat(respelled.forgotten()).isEmpty();
    assertThat(respelled.state(List.of())).isEqualTo(state);
    CutDetector changed = new CutDetector(eql(query.replace("1m", "2m")));
    changed.restore(state);
    assertThat(changed.forgotten())
        .singleElement()
        .matches(each -> each.changed() && each.rule().equals(Workspace.id("rule.toml")));
  }

  private static void take(CutDetector detector, TimedEntry event) {
    try {
      detector.take(event);
    } catch (IOException fault) {
      throw new AssertionError(fault);
    }
  }

  private List<Compilation.Compiled> eql(String query) {
    return compiled(new Workspace(folder).rule("rule.toml", query));
  }

  /// Rules of each type.
  private List<Compilation.Compiled> rules(Chance chance) {
    RandomRules random = new RandomRules(chance);
    List<String> lines = new ArrayList<>();
    for (RandomRules.Kind kind : RandomRules.Kind.values()) {
      for (int number = 0; number < RULES; number++) {
        lines.add(random.rule(kind, number));
      }
    }
    lines.addAll(random.exceptions());
    return compiled(new Workspace(folder).file("rules.ndjson", String.join("\n", lines) + "\n"));
  }

  private static List<Compilation.Compiled> compiled(Path rules) {
    CompiledRules compiled =
        CompiledRules.of(List.of(rules), new RuleCompiler(_ -> EcsSchema.newest()));
    assertThat(compiled.leftOut()).isEmpty();
    return compiled.ready();
  }
}
