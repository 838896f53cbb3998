package dev.seriema.benchmark.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.measure.Rounds;
import dev.seriema.benchmark.measure.Spread;
import dev.seriema.benchmark.measure.Took;
import dev.seriema.benchmark.measure.Work;
import dev.seriema.benchmark.rules.LoadedRules;
import dev.seriema.detector.compile.Compilation.Compiled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where the process starts that measures growth, and prints a [GrowthResult].
public final class GrowthProcess {
  private static final double NANOS = 1e9;

  private GrowthProcess() {}

  /// @param words a [GrowthTask]
  public static void main(String[] words) throws IOException, InterruptedException {
    ObjectMapper json = new ObjectMapper();
    GrowthTask task = json.readValue(words[0], GrowthTask.class);
    List<Compiled> rules = LoadedRules.load(task.rules().stream().map(Path::of).toList()).rules();
    EventLines lines = EventLines.read(Path.of(task.events()), task.count());
    List<Place> places =
        task.isWorst() ? WorstCases.of(rules, lines) : new Curves(rules, lines).places();
    System.out.println(json.writeValueAsString(measure(places, lines, task)));
  }

  private static GrowthResult measure(List<Place> places, EventLines lines, GrowthTask task)
      throws IOException, InterruptedException {
    List<Work> works = new ArrayList<>();
    places.forEach(place -> works.add(place.work()));
    Rounds rounds = new Rounds(works, lines);
    rounds.warmUp(task.warmUpSeconds());
    List<List<Took>> took = rounds.measure(task.rounds());
    List<GrowthResult.Point> points = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      int work = i;
      OnItsLines measured = places.get(i).work();
      points.add(
          new GrowthResult.Point(
              places.get(i).curve(),
              places.get(i).at(),
              Spread.of(
                  took.stream()
                      .mapToDouble(
                          round -> round.get(work).processorSeconds() * NANOS / measured.events())
                      .toArray()),
              (double) measured.bytes() / measured.events(),
              (double) rounds.answers()[i] / measured.events()));
    }
    return new GrowthResult(points);
  }

  /// What is measured at one place of a curve.
  record Place(String curve, double at, OnItsLines work) {}
}
