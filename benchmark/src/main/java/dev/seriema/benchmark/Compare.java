package dev.seriema.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.seriema.benchmark.compare.CompareSettings;
import dev.seriema.benchmark.compare.Comparison;
import dev.seriema.benchmark.compare.ComparisonTable;
import dev.seriema.benchmark.compare.Contender;
import dev.seriema.benchmark.compare.Differences;
import dev.seriema.benchmark.compare.Round;
import dev.seriema.benchmark.process.Jvm;
import dev.seriema.benchmark.report.Machine;
import dev.seriema.benchmark.rules.FlatRule;
import dev.seriema.benchmark.rules.LoadedRules;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The programs beside each other.
final class Compare {
  private final Arguments arguments;
  private final List<String> peers;
  private final PrintStream out = System.out;
  private final ObjectMapper json = new ObjectMapper();
  private List<Round> rounds = List.of();

  Compare(Arguments arguments) {
    this(arguments, arguments.peers());
  }

  /// @param peers names of the programs; empty for the usual ones
  Compare(Arguments arguments, List<String> peers) {
    this.arguments = arguments;
    this.peers = List.copyOf(peers);
  }

  /// @return whether all found the same
  boolean run() throws Exception {
    List<Contender> contenders = contenders();
    LoadedRules loaded = LoadedRules.load(arguments.rules());
    List<FlatRule> flat = loaded.flat();
    if (flat.isEmpty()) {
      throw new IllegalArgumentException("no rule can be given to all programs");
    }
    rounds = rounds(contenders);
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("there is no round to tell of");
    }
    if (arguments.json()) {
      for (Round round : rounds) {
        out.println(json.writeValueAsString(round.results()));
      }
    } else {
      out.printf(
          "%s%n%,d of %,d rules can be given to all programs; no index is picked; %d rounds%n%n",
          Machine.line(), flat.size(), loaded.found(), rounds.size());
      out.print(ComparisonTable.of(contenders, rounds));
    }
    return areEqual(contenders, flat);
  }

  /// What was measured, for each round by [Contender#key()].
  List<Round> measured() {
    return rounds;
  }

  private List<Round> rounds(List<Contender> contenders) throws Exception {
    CompareSettings settings =
        new CompareSettings(
            contenders,
            arguments.events(),
            arguments.count(),
            arguments.rules(),
            arguments.rounds(),
            arguments.warmUpSeconds(),
            arguments.seconds(),
            arguments.libraryClassPath());
    List<Round> all = new ArrayList<>(kept(contenders));
    List<Round> added =
        new Comparison(settings, new Jvm(Jvm.SERIAL, List.of("-Xmx4g")), System.err::println).run();
    all.addAll(added);
    keep(added);
    return all;
  }

  /// Rounds of earlier runs in which all of the programs had their turn.
  private List<Round> kept(List<Contender> contenders) throws IOException {
    List<Round> kept = new ArrayList<>();
    if (arguments.roundsFile().isPresent() && Files.exists(arguments.roundsFile().get())) {
      for (String line : Files.readAllLines(arguments.roundsFile().get())) {
        Round round = json.readValue(line, Round.class);
        if (contenders.stream().allMatch(contender -> round.has(contender.key()))) {
          kept.add(round);
        }
      }
    }
    return kept;
  }

  private void keep(List<Round> added) throws IOException {
    if (arguments.roundsFile().isPresent()) {
      for (Round round : added) {
        Files.writeString(
            arguments.roundsFile().get(),
            json.writeValueAsString(round) + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      }
    }
  }

  /// Ours, and all that are asked for; where nobody asks, the usual ones that are there.
  private List<Contender> contenders() {
    List<String> named = new ArrayList<>(peers);
    named.addAll(arguments.also());
    List<String> known = Contender.ALL_OF_THEM.stream().map(Contender::name).distinct().toList();
    for (String name : named) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "no program is called `%s`; there are %s".formatted(name, String.join(", ", known)));
      }
    }
    return Contender.ALL_OF_THEM.stream()
        .filter(contender ->
            contender.isYardstick()
                || named.contains(contender.name())
                || (peers.isEmpty() && contender.isUsual()))
        .filter(contender -> !contender.needsLibrary() || !arguments.libraryClassPath().isEmpty())
        .toList();
  }

  private boolean areEqual(List<Contender> contenders, List<FlatRule> flat) throws Exception {
    Differences differences = new Differences(flat, arguments.events());
    List<String> found = new ArrayList<>();
    for (Contender contender : contenders) {
      found.addAll(differences.of(contender, rounds.getLast().of(contender.key())));
    }
    found.forEach(System.err::println);
    if (!arguments.json()) {
      out.printf("%nmatches of each rule: %s%n", found.isEmpty() ? "equal" : "DIFFERENT");
    }
    return found.isEmpty();
  }
}
