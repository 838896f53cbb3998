package dev.seriema.catalog.overlap;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.schema.SchemaSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares rules, one pair after the other: what it reckons for one pair it remembers for others.
/// Not thread-safe.
final class Bench {
  private final SchemaSource schemas;
  private final Atoms atoms = new Atoms();
  private final IdentityHashMap<Compiled, ComparedRule> known = new IdentityHashMap<>();
  private final Map<Indices, Optional<CommonData>> common = new HashMap<>();

  private record Indices(IndexPatterns one, IndexPatterns other) {}

  /// @param schemas that all rules were compiled with
  Bench(SchemaSource schemas) {
    this.schemas = schemas;
  }

  /// What came of a pair of rules.
  ///
  /// @param included where one is proved to be inside of the other
  /// @param shared how much of what both need they share, where none is
  record Met(Comparison comparison, Optional<Relation> included, int shared) {}

  /// Compares one rule with others, in their order.
  ///
  /// @return empty for one with which it has nothing in common
  List<Optional<Met>> meet(Compiled one, List<Compiled> others) {
    List<Optional<Met>> met = new ArrayList<>();
    for (Compiled other : others) {
      met.add(
          comparison(one, other)
              .map(comparison -> {
                Optional<Relation> relation = included(comparison);
                int shared = relation.isEmpty() ? known(one).shared(known(other)) : 0;
                return new Met(comparison, relation, shared);
              }));
    }
    return met;
  }

  /// How two rules of which one may be inside of the other lie to each other, where it is proved to
  /// be.
  Optional<Relation> included(Compiled one, Compiled other) {
    return known(one).mayBeInside(known(other)) || known(other).mayBeInside(known(one))
        ? comparison(one, other).flatMap(Bench::included)
        : Optional.empty();
  }

  private static Optional<Relation> included(Comparison comparison) {
    return comparison.isInsideByProof() || comparison.isContainedByProof()
        ? Optional.of(comparison.relation())
        : Optional.empty();
  }

  private ComparedRule known(Compiled rule) {
    return known.computeIfAbsent(rule, _ -> new ComparedRule(rule, atoms));
  }

  /// @return empty where there are no events that both could find
  private Optional<Comparison> comparison(Compiled one, Compiled other) {
    if (CommonData.isAboutAnomalies(one.rule()) != CommonData.isAboutAnomalies(other.rule())) {
      return Optional.empty();
    }
    IndexPatterns here = CommonData.indices(one.rule());
    IndexPatterns there = CommonData.indices(other.rule());
    return common
        .computeIfAbsent(new Indices(here, there), _ -> CommonData.of(here, there))
        .map(
            data -> new Comparison(known(one), known(other), data, schemas.of(data.both()), atoms));
  }
}
