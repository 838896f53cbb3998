package dev.seriema.catalog.coverage;

import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.attack.Framework;
import dev.seriema.model.attack.Tactic;
import dev.seriema.model.attack.Technique;
import dev.seriema.model.rule.Threat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What rules are mapped to, sorted by tactic and technique.
final class Mappings {
  private final AttackCatalogue catalogue;

  /// By the id of a tactic, and of a technique below it; the tactic's own id stands for a mapping
  /// without a technique.
  private final Map<String, Map<String, Set<CoveredRule>>> found = new HashMap<>();

  private final SortedMap<String, List<CoveredRule>> strangers = new TreeMap<>();

  private Mappings(AttackCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  static Mappings of(AttackCatalogue catalogue, List<CoveredRule> rules) {
    Mappings mappings = new Mappings(catalogue);
    for (CoveredRule rule : rules) {
      rule.threats().stream()
          .filter(threat -> threat.framework().equals(Framework.ATTACK.title()))
          .forEach(threat -> mappings.add(rule, threat));
    }
    return mappings;
  }

  SortedMap<String, List<CoveredRule>> strangers() {
    return strangers;
  }

  private void add(CoveredRule rule, Threat threat) {
    Tactic tactic = catalogue.tactic(threat.tactic().name()).orElse(null);
    if (tactic == null) {
      strange(threat.tactic().id(), rule);
      return;
    }
    if (threat.techniques().isEmpty()) {
      add(tactic, tactic.id(), rule);
    }
    for (Threat.Technique technique : threat.techniques()) {
      add(tactic, technique.entry(), rule, technique.subtechniques().isEmpty());
      technique.subtechniques().forEach(below -> add(tactic, below, rule, true));
    }
  }

  private void add(Tactic tactic, Threat.Entry entry, CoveredRule rule, boolean isLast) {
    boolean isThere =
        catalogue
            .technique(entry.id())
            .filter(Technique::isActive)
            .filter(technique -> technique.tactics().contains(tactic.shortName()))
            .isPresent();
    if (!isThere) {
      strange(entry.id(), rule);
    } else if (isLast) {
      add(tactic, entry.id(), rule);
    }
  }

  private void add(Tactic tactic, String id, CoveredRule rule) {
    found
        .computeIfAbsent(tactic.id(), _ -> new HashMap<>())
        .computeIfAbsent(id, _ -> new LinkedHashSet<>())
        .add(rule);
  }

  private void strange(String id, CoveredRule rule) {
    List<CoveredRule> rules = strangers.computeIfAbsent(id, _ -> new ArrayList<>());
    if (!rules.contains(rule)) {
      rules.add(rule);
    }
  }

  TacticCoverage tactic(Tactic tactic) {
    List<TechniqueCoverage> techniques =
        catalogue.techniques().stream()
            .filter(technique -> technique.parent().isEmpty() && isOf(technique, tactic))
            .map(technique -> technique(technique, tactic))
            .sorted(Comparator.comparing(technique -> technique.technique().id()))
            .toList();
    return new TacticCoverage(tactic, rules(tactic, tactic.id()), techniques);
  }

  private TechniqueCoverage technique(Technique technique, Tactic tactic) {
    List<TechniqueCoverage> below =
        catalogue.techniques().stream()
            .filter(other -> other.parent().filter(technique.id()::equals).isPresent())
            .filter(other -> isOf(other, tactic))
            .map(other -> new TechniqueCoverage(other, rules(tactic, other.id()), List.of()))
            .sorted(Comparator.comparing(other -> other.technique().id()))
            .toList();
    return new TechniqueCoverage(technique, rules(tactic, technique.id()), below);
  }

  private static boolean isOf(Technique technique, Tactic tactic) {
    return technique.isActive() && technique.tactics().contains(tactic.shortName());
  }

  private List<CoveredRule> rules(Tactic tactic, String id) {
    return List.copyOf(found.getOrDefault(tactic.id(), Map.of()).getOrDefault(id, Set.of()));
  }
}
