package dev.seriema.benchmark.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.measure.Rounds;
import dev.seriema.benchmark.measure.Took;
import dev.seriema.benchmark.measure.Work;
import dev.seriema.benchmark.rules.LoadedRules;
import dev.seriema.benchmark.rules.MoreRules;
import dev.seriema.detector.Detector;
import dev.seriema.detector.DetectorOptions;
import dev.seriema.detector.compile.Compilation.Compiled;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Where the process starts that measures the engine alone, and prints an [EngineResult].
public final class EngineProcess {
  public static final String TOKENS = "Jackson, tokens only";
  public static final String TOKENS_2 = "Jackson, tokens only, 2 threads";
  public static final String SCAN = "scan alone";
  public static final String WHOLE = "all rules";
  public static final String SINGLE = "all rules of single events";
  public static final String WHOLE_2 = "all rules, 2 threads";
  public static final String PICKED = "all rules, index picked";
  public static final int MANY = 20_000;

  private static final List<Integer> FEWER = List.of(100, 500);

  private EngineProcess() {}

  /// @param words an [EngineTask]
  public static void main(String[] words) throws IOException, InterruptedException {
    ObjectMapper json = new ObjectMapper();
    EngineTask task = json.readValue(words[0], EngineTask.class);
    System.out.println(json.writeValueAsString(measure(task)));
  }

  private static EngineResult measure(EngineTask task) throws IOException, InterruptedException {
    List<Path> places = task.rules().stream().map(Path::of).toList();
    RuleMemory memory = RuleMemory.measure(places);
    LoadedRules loaded = LoadedRules.load(places);
    EventLines lines = EventLines.read(Path.of(task.events()), task.count());
    List<Work> works = works(loaded);
    Rounds rounds = new Rounds(works, lines);
    rounds.warmUp(task.warmUpSeconds());
    List<List<Took>> took = rounds.measure(task.rounds());
    List<EngineResult.Row> rows = new ArrayList<>();
    for (int i = 0; i < works.size(); i++) {
      int work = i;
      rows.add(
          new EngineResult.Row(
              works.get(i).name(),
              took.stream().map(round -> round.get(work).seconds()).toList(),
              took.stream().map(round -> round.get(work).processorSeconds()).toList(),
              rounds.answers()[i],
              works.get(i) instanceof ScanAndMatch match ? match.triedPerEvent(lines) : 0));
    }
    return new EngineResult(
        loaded.found(), loaded.rules().size(), lines.count(), lines.length(), rows, memory);
  }

  /// The name of the work with some rules of single events, or with more than there are.
  public static String rules(int count) {
    return "%,d rules of single events".formatted(count);
  }

  private static List<Work> works(LoadedRules loaded) {
    List<Compiled> rules = loaded.rules();
    Detector all = LoadedRules.ofAnyIndex(rules);
    List<Work> works = new ArrayList<>();
    works.add(new TokenScan(TOKENS, 1));
    works.add(new ScanAlone(SCAN, all.layout()));
    works.add(new ScanAndMatch(WHOLE, all, 1));
    works.add(new ScanAndMatch(PICKED, LoadedRules.detector(rules, DetectorOptions.DEFAULT), 1));
    List<Compiled> single = loaded.ofSingleEvents();
    works.add(new ScanAndMatch(SINGLE, LoadedRules.ofAnyIndex(single), 1));
    for (int count : FEWER) {
      works.add(fewer(count, single));
    }
    List<Compiled> many = MoreRules.upTo(MANY, rules);
    works.add(new ScanAndMatch(rules(MANY), LoadedRules.ofAnyIndex(many), 1));
    works.add(new TokenScan(TOKENS_2, 2));
    works.add(new ScanAndMatch(WHOLE_2, all, 2));
    return works;
  }

  /// Ids are random, so the first of them are a fair sample.
  private static Work fewer(int count, List<Compiled> rules) {
    List<Compiled> some = rules.subList(0, Math.min(count, rules.size()));
    return new ScanAndMatch(rules(count), LoadedRules.ofAnyIndex(some), 1);
  }
}
