package dev.seriema.benchmark.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.rules.FlatRule;
import dev.seriema.benchmark.rules.LoadedRules;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules and events that ship, in the programs that need no library of their own.
class AgreementTest {
  private static final Path ROOT = Path.of(System.getProperty("seriema.root", ".."));

  @ParameterizedTest
  @ValueSource(strings = {"windows", "macos"})
  void our_engine_finds_what_the_interpreter_finds(String system) throws Exception {
    List<FlatRule> rules = LoadedRules.load(List.of(ROOT.resolve("rules"))).flat();
    Path events = ROOT.resolve("examples/intrusion/" + system + ".ndjson");
    EventLines lines = EventLines.read(events, Integer.MAX_VALUE);

    Tally interpreted = tally(new PlainInterpreter(), rules, lines);

    assertThat(rules).hasSizeGreaterThan(5);
    assertThat(interpreted.total()).isPositive();
    assertThat(tally(new Seriema(1), rules, lines))
        .usingRecursiveComparison()
        .isEqualTo(interpreted);
    assertThat(tally(new Seriema(2), rules, lines))
        .usingRecursiveComparison()
        .isEqualTo(interpreted);
  }

  private static Tally tally(Peer peer, List<FlatRule> rules, EventLines lines) throws Exception {
    Tally tally = new Tally(rules.size());
    try (peer) {
      assertThat(peer.load(rules, lines)).isEmpty();
      peer.pass(lines, tally);
    }
    return tally;
  }
}
