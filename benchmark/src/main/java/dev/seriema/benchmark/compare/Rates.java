package dev.seriema.benchmark.compare;

import dev.seriema.benchmark.measure.Spread;
import dev.seriema.benchmark.peer.PeerResult;
import java.util.List;

/// Events per second of programs, and how they compare.
public final class Rates {
  private Rates() {}

  /// The same by the time that processors worked for the processes: what else the machine does is
  /// not in it, and a second thread is no gain.
  public static Spread processorRatio(List<Round> rounds, String key, String other) {
    return Spread.of(
        rounds.stream()
            .mapToDouble(
                round -> processorSeconds(round.of(other)) / processorSeconds(round.of(key)))
            .toArray());
  }

  /// For an event.
  private static double processorSeconds(PeerResult result) {
    return Spread.of(result.processorSeconds().stream().mapToDouble(Double::doubleValue).toArray())
            .median()
        / result.events();
  }

  /// Of the passes of one process.
  public static Spread of(PeerResult result) {
    return Spread.of(
        result.seconds().stream().mapToDouble(seconds -> result.events() / seconds).toArray());
  }

  /// The median of the rounds' medians, and the least and most of all passes.
  public static Spread of(List<Round> rounds, String key) {
    double[] medians = rounds.stream().mapToDouble(round -> of(round.of(key)).median()).toArray();
    double least =
        rounds.stream().mapToDouble(round -> of(round.of(key)).least()).min().orElseThrow();
    double most =
        rounds.stream().mapToDouble(round -> of(round.of(key)).most()).max().orElseThrow();
    return new Spread(least, Spread.of(medians).median(), most);
  }

  /// By how much one is faster than another: a ratio for each round, so that what slowed a whole
  /// round cancels out.
  public static Spread ratio(List<Round> rounds, String key, String other) {
    return Spread.of(
        rounds.stream()
            .mapToDouble(round -> of(round.of(key)).median() / of(round.of(other)).median())
            .toArray());
  }
}
