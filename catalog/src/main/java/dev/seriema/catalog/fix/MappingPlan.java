package dev.seriema.catalog.fix;

import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.attack.Tactic;
import dev.seriema.model.attack.Technique;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds out what the entries of a rule become in a release: successors take the places of
/// techniques that are revoked, parent and child together, below the tactics that they serve then.
///
/// A technique with sub-techniques stands for nothing but being their parent: it is what theirs
/// are.
final class MappingPlan {
  private final AttackCatalogue target;
  private final Optional<AttackCatalogue> former = AttackCatalogue.attack(AttackCatalogue.USUAL);
  private final VersionMap map;
  private final Mapping mapping = new Mapping();
  private final Map<String, List<String>> byFormerTactic = new LinkedHashMap<>();
  private final List<OpenQuestion> questions = new ArrayList<>();

  /// @param target what the entries are to be mapped to
  /// @param map what the repository says of that
  MappingPlan(AttackCatalogue target, VersionMap map) {
    this.target = target;
    this.map = map;
  }

  /// Where a technique goes.
  ///
  /// @param tactic its id
  /// @param leaf what is mapped to: a technique, or a sub-technique
  private record Goal(String tactic, Technique leaf) {}

  /// Adds an entry of ATT&CK.
  void add(MappedTable.Entry entry) {
    if (entry.tactic().isEmpty()) {
      questions.add(
          new OpenQuestion(entry.table().span(), "an entry of `threat` without a tactic"));
      return;
    }
    MappedTable tactic = entry.tactic().get();
    if (!isKnown(tactic.id())) {
      questions.add(
          new OpenQuestion(
              tactic.span(), "no tactic of %s or before has this id".formatted(target.title())));
      return;
    }
    if (entry.techniques().isEmpty()) {
      addTactic(tactic);
      return;
    }
    List<Goal> goals = new ArrayList<>();
    for (MappedTable technique : entry.techniques()) {
      technique.leaves().forEach(leaf -> goal(tactic, leaf).ifPresent(goals::add));
    }
    // What stays below its tactic keeps the place of the entry.
    List<Goal> inOrder =
        Stream.concat(
                goals.stream().filter(goal -> goal.tactic.equals(tactic.id())),
                goals.stream().filter(goal -> !goal.tactic.equals(tactic.id())))
            .toList();
    inOrder.forEach(this::take);
    List<String> tactics = byFormerTactic.computeIfAbsent(tactic.name(), _ -> new ArrayList<>());
    inOrder.stream()
        .map(Goal::tactic)
        .distinct()
        .filter(id -> !tactics.contains(id))
        .toList()
        .forEach(tactics::add);
  }

  private boolean isKnown(String id) {
    return tactic(id).isPresent()
        || former.stream()
            .flatMap(catalogue -> catalogue.tactics().stream())
            .anyMatch(known -> known.id().equals(id));
  }

  private void take(Goal goal) {
    Technique leaf = goal.leaf;
    leaf.parent()
        .ifPresentOrElse(
            parent -> mapping.addTechnique(goal.tactic, parent).add(leaf.id()),
            () -> mapping.addTechnique(goal.tactic, leaf.id()));
  }

  Mapping mapping() {
    return mapping;
  }

  List<OpenQuestion> questions() {
    return questions;
  }

  /// The ids of tactics that an entry's techniques went to, by the name of the tactic that it had.
  Map<String, List<String>> byFormerTactic() {
    return byFormerTactic;
  }

  private void addTactic(MappedTable tactic) {
    Optional<Tactic> next =
        tactic(map.has(tactic.id()) ? map.successor(tactic.id()).orElse("") : tactic.id());
    if (next.filter(known -> map.has(tactic.id()) || known.name().equals(tactic.name()))
        .isPresent()) {
      mapping.addTactic(next.get().id());
      byFormerTactic.computeIfAbsent(tactic.name(), _ -> new ArrayList<>()).add(next.get().id());
    } else {
      questions.add(
          new OpenQuestion(
              tactic.span(),
              "`%s`, `%s`, stands without a technique that says which tactic of %s it becomes"
                  .formatted(tactic.id(), tactic.name(), target.title())));
    }
  }

  private Optional<Goal> goal(MappedTable tactic, MappedTable written) {
    if (map.has(written.id()) && map.successor(written.id()).isEmpty()) {
      return Optional.empty();
    }
    Optional<Technique> leaf = map.technique(written.id(), target);
    if (leaf.isEmpty()) {
      questions.add(
          new OpenQuestion(
              written.span(),
              "`%s` has no successor in %s".formatted(written.id(), target.title())));
      return Optional.empty();
    }
    List<Tactic> served = served(leaf.get());
    Optional<Tactic> next = next(tactic, written, served);
    if (next.isEmpty()) {
      questions.add(
          new OpenQuestion(
              written.span(),
              "`%s` is not under `%s` in %s; it is under %s"
                  .formatted(leaf.get().id(), tactic.name(), target.title(), names(served))));
    }
    return next.map(found -> new Goal(found.id(), leaf.get()));
  }

  /// The tactics of a technique, or of that which a sub-technique belongs to.
  private List<Tactic> served(Technique leaf) {
    Technique technique = leaf.parent().flatMap(target::technique).orElse(leaf);
    return target.tactics().stream()
        .filter(tactic -> technique.tactics().contains(tactic.shortName()))
        .toList();
  }

  /// The tactic that the repository says, the one that it stands under, the only one that is new,
  /// or the only one.
  private Optional<Tactic> next(MappedTable tactic, MappedTable written, List<Tactic> served) {
    String said = map.successor(tactic.id()).orElse(tactic.id());
    Optional<Tactic> same = served.stream().filter(own -> own.id().equals(said)).findFirst();
    if (same.isPresent()) {
      return same;
    }
    List<String> before =
        former
            .flatMap(catalogue -> catalogue.technique(written.id()))
            .map(Technique::tactics)
            .orElse(List.of());
    List<Tactic> added = served.stream().filter(own -> !before.contains(own.shortName())).toList();
    return added.size() == 1 ? Optional.of(added.getFirst()) : only(served);
  }

  private static Optional<Tactic> only(List<Tactic> tactics) {
    return tactics.size() == 1 ? Optional.of(tactics.getFirst()) : Optional.empty();
  }

  private Optional<Tactic> tactic(String id) {
    return target.tactics().stream().filter(tactic -> tactic.id().equals(id)).findFirst();
  }

  private static String names(List<Tactic> tactics) {
    return tactics.isEmpty()
        ? "none"
        : tactics.stream()
            .map(tactic -> "`" + tactic.name() + "`")
            .collect(Collectors.joining(", "));
  }
}
