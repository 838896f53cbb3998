package dev.seriema.benchmark.compare;

import dev.seriema.benchmark.peer.PeerProcess;
import dev.seriema.benchmark.peer.PeerResult;
import dev.seriema.benchmark.peer.PeerTask;
import dev.seriema.benchmark.process.Jvm;
import dev.seriema.benchmark.report.Figures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Measures programs in rounds: each has a process of its own in every round, so that whatever else
/// the machine does meets all alike, and each round begins with another one.
public final class Comparison {
  private final CompareSettings settings;
  private final Jvm jvm;
  private final Consumer<String> progress;

  /// @param progress is told of each process in a line
  public Comparison(CompareSettings settings, Jvm jvm, Consumer<String> progress) {
    this.settings = settings;
    this.jvm = jvm;
    this.progress = progress;
  }

  /// @return for each round what each program did, by [Contender#key()]
  public List<Round> run() throws IOException, InterruptedException {
    List<Round> rounds = new ArrayList<>();
    List<Contender> contenders = settings.contenders();
    for (int round = 0; round < settings.rounds(); round++) {
      Map<String, PeerResult> results = new LinkedHashMap<>();
      for (int i = 0; i < contenders.size(); i++) {
        Contender contender = contenders.get((i + round) % contenders.size());
        PeerResult result = measure(contender);
        results.put(contender.key(), result);
        progress.accept(
            "round %d of %d: %s: %s events/s"
                .formatted(
                    round + 1,
                    settings.rounds(),
                    contender.label(),
                    Figures.of(Rates.of(result).median())));
      }
      rounds.add(new Round(results));
    }
    return rounds;
  }

  private PeerResult measure(Contender contender) throws IOException, InterruptedException {
    PeerTask task =
        new PeerTask(
            contender.peer(),
            settings.events().toString(),
            contender.events(settings.count()),
            settings.rules().stream().map(Object::toString).toList(),
            contender.mostRules(),
            settings.warmUpSeconds(),
            settings.seconds());
    String classPath = contender.needsLibrary() ? settings.libraryClassPath() : Jvm.ownClassPath();
    return jvm.run(classPath, PeerProcess.class, task, PeerResult.class);
  }
}
