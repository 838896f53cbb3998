package dev.seriema.catalog.fix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a rule is mapped to, by ids: sub-techniques below techniques below tactics, each once.
///
/// @param techniques by tactic, each with its sub-techniques, in the order in which they are to
///   stand
public record Mapping(Map<String, Map<String, Set<String>>> techniques) {
  public Mapping() {
    this(new LinkedHashMap<>());
  }

  public void addTactic(String tactic) {
    techniques.computeIfAbsent(tactic, _ -> new LinkedHashMap<>());
  }

  /// The sub-techniques of a technique, which may be added to.
  public Set<String> addTechnique(String tactic, String technique) {
    return techniques
        .computeIfAbsent(tactic, _ -> new LinkedHashMap<>())
        .computeIfAbsent(technique, _ -> new LinkedHashSet<>());
  }

  List<String> tactics() {
    return List.copyOf(techniques.keySet());
  }

  /// How many sub-techniques each technique of a tactic has.
  List<Integer> subTechniques(String tactic) {
    return techniques.getOrDefault(tactic, Map.of()).values().stream().map(Set::size).toList();
  }

  /// All ids of a tactic in order, the tactic's first.
  List<String> ids(String tactic) {
    List<String> ids = new ArrayList<>();
    ids.add(tactic);
    techniques
        .getOrDefault(tactic, Map.of())
        .forEach((technique, below) -> {
          ids.add(technique);
          ids.addAll(below);
        });
    return ids;
  }
}
