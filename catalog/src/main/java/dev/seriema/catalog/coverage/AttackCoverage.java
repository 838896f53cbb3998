package dev.seriema.catalog.coverage;

import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.attack.Tactic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Rules laid over the matrix of one release.
///
/// @param rules all, in the order of their files
/// @param tactics in the order of the matrix
/// @param strangers what rules are mapped to and the release has not, by its id
public record AttackCoverage(
    AttackCatalogue catalogue,
    List<CoveredRule> rules,
    List<TacticCoverage> tactics,
    SortedMap<String, List<CoveredRule>> strangers) {
  /// The ids of tactics as the matrix shows them, from left to right.
  private static final List<String> MATRIX =
      List.of(
          "TA0043", "TA0042", "TA0001", "TA0002", "TA0003", "TA0004", "TA0005", "TA0112", "TA0006",
          "TA0007", "TA0008", "TA0009", "TA0011", "TA0010", "TA0040");

  public AttackCoverage {
    rules = List.copyOf(rules);
    tactics = List.copyOf(tactics);
  }

  public static AttackCoverage of(AttackCatalogue catalogue, List<CoveredRule> rules) {
    Mappings mappings = Mappings.of(catalogue, rules);
    List<TacticCoverage> tactics =
        catalogue.tactics().stream()
            .sorted(Comparator.comparingInt(AttackCoverage::place))
            .map(mappings::tactic)
            .toList();
    return new AttackCoverage(catalogue, rules, tactics, mappings.strangers());
  }

  /// One that the matrix did not have when this was written comes last.
  private static int place(Tactic tactic) {
    int place = MATRIX.indexOf(tactic.id());
    return place < 0 ? MATRIX.size() : place;
  }

  /// Rules that are mapped to nothing of the release.
  public List<CoveredRule> unmapped() {
    List<CoveredRule> left = new ArrayList<>(rules);
    tactics.forEach(tactic -> left.removeAll(tactic.rules()));
    return left;
  }

  /// How many techniques and sub-techniques the release has, each once.
  public long size() {
    return tactics.stream()
        .flatMap(TacticCoverage::all)
        .map(technique -> technique.technique().id())
        .distinct()
        .count();
  }

  /// How many of them a rule looks for.
  public long covered() {
    return covered(tactics.stream().flatMap(TacticCoverage::all).toList());
  }

  /// @param of several, also under several tactics
  static long covered(List<TechniqueCoverage> of) {
    return of.stream()
        .filter(TechniqueCoverage::isCovered)
        .map(technique -> technique.technique().id())
        .distinct()
        .count();
  }

  public SortedMap<String, List<CoveredRule>> byPlatform() {
    return by(CoveredRule::platforms);
  }

  public SortedMap<String, List<CoveredRule>> byDataSource() {
    return by(CoveredRule::dataSources);
  }

  private SortedMap<String, List<CoveredRule>> by(Function<CoveredRule, List<String>> words) {
    SortedMap<String, List<CoveredRule>> found = new TreeMap<>();
    for (CoveredRule rule : rules) {
      words
          .apply(rule)
          .forEach(word -> found.computeIfAbsent(word, _ -> new ArrayList<>()).add(rule));
    }
    return found;
  }

  /// The same matrix for some of the rules.
  public AttackCoverage among(List<CoveredRule> some) {
    return of(catalogue, some);
  }

  /// By what their evidence came to, how many rules.
  public Map<String, Long> proofs() {
    Map<String, Long> counts = new TreeMap<>();
    rules.forEach(rule -> counts.merge(rule.proof().word(), 1L, Long::sum));
    return counts;
  }
}
