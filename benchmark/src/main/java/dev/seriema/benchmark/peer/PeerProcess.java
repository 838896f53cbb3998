package dev.seriema.benchmark.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.measure.Memory;
import dev.seriema.benchmark.measure.ProcessorTime;
import dev.seriema.benchmark.measure.Took;
import dev.seriema.benchmark.rules.FlatRule;
import dev.seriema.benchmark.rules.LoadedRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Where the process of one program starts: it loads rules and events, works as long as the warm-up
/// says, then measures, and prints a [PeerResult].
public final class PeerProcess {
  private static final double NANOS = 1e9;

  private final PeerTask task;
  private final List<FlatRule> rules;
  private final EventLines lines;

  private PeerProcess(PeerTask task, List<FlatRule> rules, EventLines lines) {
    this.task = task;
    this.rules = rules;
    this.lines = lines;
  }

  /// @param words a [PeerTask]
  public static void main(String[] words) throws Exception {
    ObjectMapper json = new ObjectMapper();
    PeerTask task = json.readValue(words[0], PeerTask.class);
    List<FlatRule> rules =
        LoadedRules.load(task.rules().stream().map(Path::of).toList()).flat().stream()
            .limit(task.mostRules())
            .toList();
    EventLines lines = EventLines.read(Path.of(task.events()), task.mostEvents());
    PeerResult result = new PeerProcess(task, rules, lines).measure();
    System.out.println(json.writeValueAsString(result));
    // A program may have left threads of its own behind.
    System.exit(0);
  }

  private PeerResult measure() throws Exception {
    PeerProvider provider =
        PeerProvider.named(task.peer())
            .orElseThrow(
                () -> new IllegalArgumentException("no program is called `" + task.peer() + "`"));
    try (Peer peer = provider.open(task.peer())) {
      long start = System.nanoTime();
      Set<Integer> refused = peer.load(rules, lines);
      double loadSeconds = since(start);
      Tally first = passes(peer, task.warmUpSeconds(), new ArrayList<>());
      List<Took> took = new ArrayList<>();
      Tally last = passes(peer, task.seconds(), took);
      if (first.total() != last.total()) {
        throw new IllegalStateException(
            "%s found %,d matches in one pass and %,d in another"
                .formatted(task.peer(), first.total(), last.total()));
      }
      return new PeerResult(
          task.peer(),
          peer.version(),
          rules.size() - refused.size(),
          lines.count(),
          lines.length(),
          loadSeconds,
          took.stream().map(Took::seconds).toList(),
          took.stream().map(Took::processorSeconds).toList(),
          matches(last),
          refused.stream().sorted().map(rule -> rules.get(rule).id()).toList(),
          Memory.reachable() >> 20,
          Memory.peakMegabytes());
    }
  }

  /// Whole passes until the time is over, one at least.
  private Tally passes(Peer peer, double duration, List<Took> took) throws Exception {
    long start = System.nanoTime();
    Tally tally;
    do {
      tally = new Tally(rules.size());
      long pass = System.nanoTime();
      long processor = ProcessorTime.nanos();
      peer.pass(lines, tally);
      took.add(new Took(since(pass), (ProcessorTime.nanos() - processor) / NANOS));
    } while (since(start) < duration);
    return tally;
  }

  private Map<String, Long> matches(Tally tally) {
    Map<String, Long> matches = new TreeMap<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      if (tally.of(rule) > 0) {
        matches.put(rules.get(rule).id(), tally.of(rule));
      }
    }
    return matches;
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / NANOS;
  }
}
