package dev.seriema.benchmark.starts;

import dev.seriema.benchmark.measure.Spread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Two commands in turn, so that whatever else the machine does meets both alike.
///
/// @param seconds of the first, for each round
/// @param others of the second
public record Starts(List<Double> seconds, List<Double> others) {
  public Starts {
    seconds = List.copyOf(seconds);
    others = List.copyOf(others);
  }

  /// Each is started once before, since the first start reads files that later ones find in memory.
  public static Starts measure(Command command, Command other, int rounds)
      throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    command.seconds();
    other.seconds();
    for (int round = 0; round < rounds; round++) {
      seconds.add(command.seconds());
      others.add(other.seconds());
    }
    return new Starts(seconds, others);
  }

  /// How often the second fits into the first, round by round.
  public Spread ratio() {
    return Spread.of(
        IntStream.range(0, seconds.size())
            .mapToDouble(round -> seconds.get(round) / others.get(round))
            .toArray());
  }

  public Spread spread() {
    return Spread.of(seconds.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
