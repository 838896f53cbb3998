package dev.seriema.catalog.facts.table;

import dev.seriema.catalog.facts.EcsField;
import dev.seriema.catalog.facts.FieldFact;
import dev.seriema.catalog.facts.FieldRun;
import dev.seriema.catalog.facts.PackageRelease;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.StackMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Facts of several sources, brought together. Of two that say different things of the same field
/// in the same release the first is kept.
///
/// @param ecs fields by release
/// @param beats by Beat; the origin of a run is a module
/// @param integrations by package; the origin of a run is a data set
/// @param packages by package, the oldest release first
/// @param others by `endgame` or index pattern, and by field
/// @param stacks by release of the stack
/// @param attack by id, by release of ATT&CK
public record CollectedFacts(
    Map<String, List<EcsField>> ecs,
    Map<String, List<FieldRun>> beats,
    Map<String, List<FieldRun>> integrations,
    Map<String, List<PackageRelease>> packages,
    Map<String, Map<String, OtherField>> others,
    Map<String, StackMap.Stack> stacks,
    Map<String, AttackRelease> attack) {
  public CollectedFacts() {
    this(
        new TreeMap<>(Release.order()),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(Release.order()),
        new TreeMap<>(Release.order()));
  }

  /// Adds fields of some indices.
  void addOthers(String indices, List<FieldFact> fields, String since) {
    Map<String, OtherField> known = others.computeIfAbsent(indices, _ -> new TreeMap<>());
    fields.forEach(field -> known.putIfAbsent(field.name(), new OtherField(field.type(), since)));
  }

  void addPackage(PackageRelease release) {
    List<PackageRelease> releases =
        packages.computeIfAbsent(release.packageName(), _ -> new ArrayList<>());
    if (releases.stream().noneMatch(known -> known.version().equals(release.version()))) {
      releases.add(release);
      releases.sort(Comparator.comparing(PackageRelease::version, Release.order()));
    }
  }
}
