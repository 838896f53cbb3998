package dev.seriema.benchmark.compare;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.peer.Peer;
import dev.seriema.benchmark.peer.PeerProvider;
import dev.seriema.benchmark.peer.PeerResult;
import dev.seriema.benchmark.peer.Tally;
import dev.seriema.benchmark.rules.FlatRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether programs found for each rule as many matches as our engine finds on the same events.
public final class Differences {
  private final List<FlatRule> rules;
  private final Path events;
  private final Map<Integer, Map<String, Long>> expected = new HashMap<>();

  public Differences(List<FlatRule> rules, Path events) {
    this.rules = List.copyOf(rules);
    this.events = events;
  }

  /// @return a sentence for each rule of which the program found another number of matches
  public List<String> of(Contender contender, PeerResult result) throws Exception {
    Map<String, Long> ours = expected(result.events());
    Set<String> refused = new HashSet<>(result.refused());
    List<String> differences = new ArrayList<>();
    for (FlatRule rule : rules.subList(0, Math.min(rules.size(), contender.mostRules()))) {
      long theirs = result.matches().getOrDefault(rule.id(), 0L);
      long expectedMatches = ours.getOrDefault(rule.id(), 0L);
      if (!refused.contains(rule.id()) && theirs != expectedMatches) {
        differences.add(
            "%s: %s found %,d matches in %,d events, Seriema %,d"
                .formatted(rule.id(), contender.label(), theirs, result.events(), expectedMatches));
      }
    }
    return differences;
  }

  private Map<String, Long> expected(int count) throws Exception {
    Map<String, Long> known = expected.get(count);
    if (known == null) {
      known = count(EventLines.read(events, count));
      expected.put(count, known);
    }
    return known;
  }

  private Map<String, Long> count(EventLines lines) throws Exception {
    Tally tally = new Tally(rules.size());
    try (Peer ours = PeerProvider.named("seriema").orElseThrow().open("seriema")) {
      ours.load(rules, lines);
      ours.pass(lines, tally);
    }
    Map<String, Long> matches = new HashMap<>();
    for (int rule = 0; rule < rules.size(); rule++) {
      matches.put(rules.get(rule).id(), tally.of(rule));
    }
    return matches;
  }
}
