package dev.seriema.catalog.generate;

import dev.seriema.catalog.symbolic.PredicateSets;
import dev.seriema.catalog.symbolic.ValueSet;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The sets of the predicates of one rule, each reckoned once. Not thread-safe.
final class KnownSets {
  private final Map<Key, Optional<ValueSet>> sets = new HashMap<>();
  private final Map<Key, Optional<ValueSet>> others = new HashMap<>();

  private record Key(Field field, Predicate predicate) {}

  /// What satisfies a predicate; empty where that is not decided.
  Optional<ValueSet> of(Field field, Predicate predicate) {
    return sets.computeIfAbsent(
        new Key(field, predicate), _ -> PredicateSets.of(field.type(), predicate));
  }

  /// What does not satisfy a predicate; empty where that is not decided.
  Optional<ValueSet> not(Field field, Predicate predicate) {
    return others.computeIfAbsent(
        new Key(field, predicate), _ -> of(field, predicate).flatMap(ValueSet::not));
  }
}
