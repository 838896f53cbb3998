package dev.seriema.benchmark.growth;

import dev.seriema.benchmark.process.Jvm;
import dev.seriema.benchmark.report.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Measures places in rounds, each in a process of its own in every round: in one process, each
/// place would be compiled for what the places before it do, and the rules would learn from their
/// events.
public final class Growth {
  private final GrowthTask task;
  private final int rounds;
  private final Jvm jvm;
  private final Consumer<String> progress;

  /// @param task for any place
  /// @param progress is told of each process in a line
  public Growth(GrowthTask task, int rounds, Jvm jvm, Consumer<String> progress) {
    this.task = task;
    this.rounds = rounds;
    this.jvm = jvm;
    this.progress = progress;
  }

  /// @return one point for each place, in their order
  public List<GrowthPoint> measure(List<Spot> spots) throws IOException, InterruptedException {
    List<List<GrowthResult>> results = new ArrayList<>();
    spots.forEach(_ -> results.add(new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < spots.size(); i++) {
        int place = (i + round) % spots.size();
        Spot spot = spots.get(place);
        GrowthResult result =
            jvm.run(Jvm.ownClassPath(), GrowthProcess.class, task.at(spot), GrowthResult.class);
        results.get(place).add(result);
        progress.accept(
            "round %d of %d: %s %s: %s ns for an event"
                .formatted(
                    round + 1,
                    rounds,
                    spot.curve(),
                    result.at() == 0 ? "" : Figures.count(result.at()),
                    Figures.of(result.spread().median())));
      }
    }
    List<GrowthPoint> points = new ArrayList<>();
    for (int i = 0; i < spots.size(); i++) {
      points.add(GrowthPoint.of(spots.get(i).curve(), results.get(i)));
    }
    return points;
  }
}
