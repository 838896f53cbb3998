package dev.seriema.benchmark.flame;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriema.benchmark.engine.ScanAndMatch;
import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.rules.LoadedRules;
import dev.seriema.detector.DetectorThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Where the process starts that records the engine with all rules, and prints the drawing as a
/// word of JSON.
public final class FlameProcess {
  private FlameProcess() {}

  /// What is recorded.
  ///
  /// @param events a file with a document on each line
  /// @param count how many of them at most
  /// @param rules files and folders
  public record Task(
      String events, int count, List<String> rules, double warmUpSeconds, double seconds) {
    public Task {
      rules = List.copyOf(rules);
    }
  }

  /// @param words a [Task]
  public static void main(String[] words) throws IOException, InterruptedException {
    ObjectMapper json = new ObjectMapper();
    Task task = json.readValue(words[0], Task.class);
    LoadedRules loaded = LoadedRules.load(task.rules().stream().map(Path::of).toList());
    EventLines lines = EventLines.read(Path.of(task.events()), task.count());
    ScanAndMatch work = new ScanAndMatch("all", LoadedRules.ofAnyIndex(loaded.rules()), 1);
    Recording.passes(work, lines, task.warmUpSeconds());
    Frame root = Recording.of(work, lines, task.seconds(), DetectorThread.class);
    String title =
        "Where an event's time goes: %,d rules, any index, %,d bytes an event"
            .formatted(loaded.rules().size(), lines.length() / lines.count());
    System.out.println(json.writeValueAsString(Drawing.of(root, title)));
  }
}
