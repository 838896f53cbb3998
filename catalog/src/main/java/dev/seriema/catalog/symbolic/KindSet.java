package dev.seriema.catalog.symbolic;

import dev.seriema.model.value.Value;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Values of one kind.
sealed interface KindSet permits TextSet, OrdinalSet {
  boolean isEmpty();

  /// Whether a value is in it; one of another kind is not.
  boolean contains(Value value);

  /// The values that are in both.
  ///
  /// @param other of the same kind
  /// @return empty where that is too much work
  Optional<? extends KindSet> and(KindSet other);

  /// The values of the kind that are not in it.
  KindSet not();

  /// One of the values, the same for the same chances.
  ///
  /// @throws IllegalStateException where there is none
  Value sample(RandomGenerator chances);
}
