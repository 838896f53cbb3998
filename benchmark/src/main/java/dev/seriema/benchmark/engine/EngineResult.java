package dev.seriema.benchmark.engine;

import dev.seriema.benchmark.measure.Spread;
import java.util.List;
import java.util.stream.IntStream;

/// What the process has measured that has the engine alone.
///
/// @param found live rules in the files
/// @param loaded of these, the ones that the engine runs
/// @param bytes of all events
/// @param works in the order of the table
public record EngineResult(
    int found, int loaded, int events, long bytes, List<Row> works, RuleMemory memory) {
  public EngineResult {
    works = List.copyOf(works);
  }

  /// One work.
  ///
  /// @param seconds of each round
  /// @param processorSeconds of the thread of each round, where it is one
  /// @param found tokens, values or matches
  /// @param tried conditions of rules on an event; 0 where none are
  public record Row(
      String name, List<Double> seconds, List<Double> processorSeconds, long found, double tried) {
    public Row {
      seconds = List.copyOf(seconds);
      processorSeconds = List.copyOf(processorSeconds);
    }
  }

  public Row work(String name) {
    return works.stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("`" + name + "` was not measured"));
  }

  public Spread rate(String name) {
    return Spread.of(
        work(name).seconds().stream().mapToDouble(seconds -> events / seconds).toArray());
  }

  /// By how much one is faster than another, round by round.
  public Spread ratio(String name, String other) {
    return ratio(work(name).seconds(), work(other).seconds());
  }

  /// The same by the time that the processor worked.
  public Spread processorRatio(String name, String other) {
    return ratio(work(name).processorSeconds(), work(other).processorSeconds());
  }

  private static Spread ratio(List<Double> seconds, List<Double> others) {
    return Spread.of(
        IntStream.range(0, seconds.size())
            .mapToDouble(round -> others.get(round) / seconds.get(round))
            .toArray());
  }
}
