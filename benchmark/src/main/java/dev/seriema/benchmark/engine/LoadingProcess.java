package dev.seriema.benchmark.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriema.benchmark.rules.LoadedRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where the process starts that does nothing but load rules, and prints a [LoadingCost].
public final class LoadingProcess {
  private static final double NANOS = 1e9;

  private LoadingProcess() {}

  /// @param words a [LoadingTask]
  public static void main(String[] words) throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    LoadingTask task = json.readValue(words[0], LoadingTask.class);
    System.out.println(json.writeValueAsString(measure(task)));
  }

  /// The first time is no warm-up yet: it loads the program.
  private static LoadingCost measure(LoadingTask task) {
    List<Path> places = task.rules().stream().map(Path::of).toList();
    var _ = seconds(places);
    double spent = 0;
    while (spent < task.warmUpSeconds()) {
      spent += seconds(places);
    }
    List<Double> warm = new ArrayList<>();
    for (int i = 0; i < task.rounds(); i++) {
      warm.add(seconds(places));
    }
    return new LoadingCost(warm);
  }

  private static double seconds(List<Path> places) {
    long start = System.nanoTime();
    var _ = LoadedRules.ofAnyIndex(LoadedRules.load(places).rules());
    return (System.nanoTime() - start) / NANOS;
  }
}
