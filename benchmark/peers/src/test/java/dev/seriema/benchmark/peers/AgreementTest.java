package dev.seriema.benchmark.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.peer.Peer;
import dev.seriema.benchmark.peer.PlainInterpreter;
import dev.seriema.benchmark.peer.Tally;
import dev.seriema.benchmark.rules.FlatRule;
import dev.seriema.benchmark.rules.LoadedRules;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules and events that ship, in every program.
class AgreementTest {
  private static final Path ROOT = Path.of(System.getProperty("seriema.root", "../.."));

  @ParameterizedTest
  @ValueSource(strings = {"lucene", "lucene-one", "sqlite", "duckdb", "duckdb-2", "esper"})
  void a_program_finds_what_the_interpreter_finds(String name) throws Exception {
    List<FlatRule> rules = LoadedRules.load(List.of(ROOT.resolve("rules"))).flat();
    Path events = ROOT.resolve("examples/intrusion/windows.ndjson");
    EventLines lines = EventLines.read(events, Integer.MAX_VALUE);

    Tally found = tally(new LibraryPeers().open(name), rules, lines);

    assertThat(found.total()).isPositive();
    assertThat(found)
        .usingRecursiveComparison()
        .isEqualTo(tally(new PlainInterpreter(), rules, lines));
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
