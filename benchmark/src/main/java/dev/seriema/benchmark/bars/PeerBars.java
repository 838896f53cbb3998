package dev.seriema.benchmark.bars;

import dev.seriema.benchmark.compare.Rates;
import dev.seriema.benchmark.compare.Round;
import java.util.ArrayList;
import java.util.List;

/// By how much the engine has to be faster than other programs on the same rules; on one thread
/// where nothing else is said.
public final class PeerBars {
  private static final String OURS = "seriema";

  /// What the programs are called that have a bar.
  public static final List<String> PROGRAMS =
      List.of("interpreter", "lucene", "lucene-one", "sqlite", "duckdb-2", "esper", "duckdb-batch");

  private PeerBars() {}

  /// @return those of the programs that were measured
  public static List<Bar> of(List<Round> rounds) {
    List<Bar> bars = new ArrayList<>();
    add(bars, rounds, "faster than the plain interpreter", 25, 50, OURS, "interpreter");
    add(bars, rounds, "than Lucene Monitor, batches of 1,000", 40, 80, OURS, "lucene");
    add(bars, rounds, "than Lucene Monitor, one at a time", 1_000, 2_500, OURS, "lucene-one");
    add(bars, rounds, "than SQLite", 45, 90, OURS, "sqlite");
    add(bars, rounds, "than DuckDB, 2 threads", 20, 40, OURS, "duckdb-2");
    add(
        bars,
        rounds,
        "than DuckDB, 2 threads each, 200,000 events in a batch",
        12,
        25,
        "seriema-2/batch",
        "duckdb-2/batch");
    add(bars, rounds, "than Esper, 100 rules", 6, 12, OURS + "/100", "esper/100");
    return bars;
  }

  private static void add(
      List<Bar> bars,
      List<Round> rounds,
      String name,
      double must,
      double aim,
      String ours,
      String peer) {
    if (rounds.getLast().has(peer)) {
      bars.add(Bar.atLeast(name, must, aim, "x", Rates.ratio(rounds, ours, peer)));
    }
  }
}
