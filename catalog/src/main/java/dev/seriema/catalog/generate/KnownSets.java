package dev.seriema.catalog.generate;

import dev.seriema.catalog.symbolic.PredicateSets;
import dev.seriema.catalog.symbolic.ValueSet;
import dev.seriema.engine.match.ValuePredicate;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Predicate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The sets of the predicates of one rule, each reckoned once. Not thread-safe.
final class KnownSets {
  /// Sets that are held; then they are forgotten.
  private static final int MOST = 500;

  private final Map<Key, Optional<ValueSet>> sets = new HashMap<>();
  private final Map<Key, Optional<ValueSet>> others = new HashMap<>();

  private final Map<Key, ValuePredicate> tests = new HashMap<>();

  private record Key(Field field, Predicate predicate) {}

  /// Asks a predicate of a value.
  ValuePredicate test(Field field, Predicate predicate) {
    return tests.computeIfAbsent(
        new Key(field, predicate), _ -> ValuePredicate.of(field.type(), predicate));
  }

  /// Forgets what was reckoned where that is very much.
  void tidy() {
    if (sets.size() + others.size() + tests.size() > MOST) {
      sets.clear();
      others.clear();
      tests.clear();
    }
  }

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
