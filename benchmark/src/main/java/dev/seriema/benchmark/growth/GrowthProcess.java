package dev.seriema.benchmark.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriema.benchmark.engine.ScanAndMatch;
import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.measure.Rounds;
import dev.seriema.benchmark.measure.Took;
import dev.seriema.benchmark.rules.LoadedRules;
import dev.seriema.detector.compile.Compilation.Compiled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Where the process of one place starts; it prints a [GrowthResult].
public final class GrowthProcess {
  private static final double NANOS = 1e9;

  /// Passes that are counted.
  private static final int PASSES = 15;

  /// For the compiler to come to rest.
  private static final double MOST_SECONDS = 15;

  /// Work of about so many bytes is a pass.
  private static final int PASS = 8_000_000;

  private GrowthProcess() {}

  /// @param words a [GrowthTask]
  public static void main(String[] words) throws IOException, InterruptedException {
    ObjectMapper json = new ObjectMapper();
    GrowthTask task = json.readValue(words[0], GrowthTask.class);
    List<Compiled> rules = LoadedRules.load(task.rules().stream().map(Path::of).toList()).rules();
    EventLines lines = EventLines.read(Path.of(task.events()), task.count());
    Spot spot = task.spot();
    Place place =
        WorstCases.SPOTS.contains(spot)
            ? new WorstCases(rules, lines).place(spot)
            : new Curves(rules, lines).place(spot);
    System.out.println(json.writeValueAsString(measure(place, task)));
  }

  private static GrowthResult measure(Place place, GrowthTask task)
      throws IOException, InterruptedException {
    EventLines lines = place.lines();
    int times = (int) Math.max(1, PASS / lines.length());
    OnItsLines work =
        new OnItsLines(new ScanAndMatch(task.spot().curve(), place.detector(), 1), lines, times);
    Rounds rounds = new Rounds(List.of(work), lines);
    rounds.warmUp(task.warmUpSeconds());
    rounds.settle(MOST_SECONDS);
    return new GrowthResult(
        place.at(),
        rounds.measure(PASSES).stream()
            .map(List::getFirst)
            .map(Took::processorSeconds)
            .map(seconds -> seconds * NANOS / work.events())
            .toList(),
        (double) work.bytes() / work.events(),
        (double) rounds.answers()[0] / work.events());
  }
}
