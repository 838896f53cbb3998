package dev.seriema.benchmark.starts;

import dev.seriema.benchmark.measure.Spread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Commands in turn, so that whatever else the machine does meets all alike.
public final class Starts {
  private final List<Command> commands;
  private final List<List<Double>> seconds = new ArrayList<>();

  private Starts(List<Command> commands) {
    this.commands = List.copyOf(commands);
    commands.forEach(_ -> seconds.add(new ArrayList<>()));
  }

  /// Each is started once before, since the first start reads files that later ones find in memory.
  public static Starts measure(int rounds, Command... commands)
      throws IOException, InterruptedException {
    Starts starts = new Starts(List.of(commands));
    for (Command command : commands) {
      command.seconds();
    }
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < commands.length; i++) {
        starts.seconds.get(i).add(commands[i].seconds());
      }
    }
    return starts;
  }

  /// How often one fits into another, round by round.
  public Spread ratio(Command whole, Command part) {
    List<Double> wholes = of(whole);
    List<Double> parts = of(part);
    return Spread.of(
        IntStream.range(0, wholes.size())
            .mapToDouble(round -> wholes.get(round) / parts.get(round))
            .toArray());
  }

  private List<Double> of(Command command) {
    int place = commands.indexOf(command);
    if (place < 0) {
      throw new IllegalArgumentException("`" + command.name() + "` was not measured");
    }
    return seconds.get(place);
  }
}
