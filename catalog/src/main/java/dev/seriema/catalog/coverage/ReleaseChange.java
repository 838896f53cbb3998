package dev.seriema.catalog.coverage;

import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.attack.Technique;
import dev.seriema.model.rule.Threat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Something that rules are mapped to and that is not in another release what it is in this one.
///
/// @param kind what happens to it
/// @param id of a technique or sub-technique
/// @param words the same in words, such as `gives way to T1685`
/// @param rules that are mapped to it
public record ReleaseChange(
    Kind kind, String id, String name, String words, List<CoveredRule> rules) {
  /// What asks for most work first.
  public enum Kind {
    GONE,
    REPLACED,
    RENAMED,
    MOVED
  }

  public ReleaseChange {
    rules = List.copyOf(rules);
  }

  /// By kind, then by id.
  ///
  /// @param other the release that rules would go to
  public static List<ReleaseChange> between(
      AttackCatalogue here, AttackCatalogue other, List<CoveredRule> rules) {
    SortedMap<String, List<CoveredRule>> used = new TreeMap<>();
    for (CoveredRule rule : rules) {
      rule.threats().stream()
          .flatMap(threat -> threat.techniques().stream())
          .flatMap(technique ->
              Stream.concat(Stream.of(technique.entry()), technique.subtechniques().stream()))
          .map(Threat.Entry::id)
          .distinct()
          .forEach(id -> used.computeIfAbsent(id, _ -> new ArrayList<>()).add(rule));
    }
    return used.entrySet().stream()
        .flatMap(each ->
            here
                .technique(each.getKey())
                .filter(Technique::isActive)
                .flatMap(technique -> of(technique, other, each.getValue()))
                .stream())
        .sorted(Comparator.comparing(ReleaseChange::kind).thenComparing(ReleaseChange::id))
        .toList();
  }

  private static Optional<ReleaseChange> of(
      Technique technique, AttackCatalogue other, List<CoveredRule> rules) {
    Optional<Technique> there = other.technique(technique.id());
    Optional<Technique> next = there.flatMap(other::successor);
    if (there.isEmpty()) {
      return change(Kind.GONE, technique, "is not there", rules);
    }
    if (!there.get().isActive() && next.isEmpty()) {
      return change(Kind.GONE, technique, "is given up, with nothing in its place", rules);
    }
    if (!there.get().isActive()) {
      String words = "gives way to " + next.get().id() + " " + next.get().name();
      return change(Kind.REPLACED, technique, words, rules);
    }
    if (!there.get().name().equals(technique.name())) {
      return change(Kind.RENAMED, technique, "is called " + there.get().name(), rules);
    }
    if (!there.get().tactics().equals(technique.tactics())) {
      return change(Kind.MOVED, technique, moved(technique, there.get()), rules);
    }
    return Optional.empty();
  }

  /// Such as `leaves defense-evasion for stealth`.
  private static String moved(Technique here, Technique there) {
    String left = without(here.tactics(), there.tactics());
    String joined = without(there.tactics(), here.tactics());
    if (left.isEmpty()) {
      return "serves " + joined + " as well";
    }
    return "leaves " + left + (joined.isEmpty() ? "" : " for " + joined);
  }

  private static String without(List<String> some, List<String> others) {
    return some.stream()
        .filter(tactic -> !others.contains(tactic))
        .collect(Collectors.joining(", "));
  }

  private static Optional<ReleaseChange> change(
      Kind kind, Technique technique, String words, List<CoveredRule> rules) {
    return Optional.of(new ReleaseChange(kind, technique.id(), technique.name(), words, rules));
  }
}
