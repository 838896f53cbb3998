package dev.seriema.catalog.overlap;

import dev.seriema.catalog.symbolic.ValueSet;
import dev.seriema.model.value.Value;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// The values that satisfy a predicate, or one member of its list. Not thread-safe.
final class Piece {
  private final Optional<ValueSet> values;
  private @Nullable Optional<ValueSet> others;

  /// @param values empty where they are not decided
  Piece(Optional<ValueSet> values) {
    this.values = values;
  }

  /// Empty where it is not decided.
  Optional<ValueSet> values() {
    return values;
  }

  /// The values that do not satisfy it; empty where that is not decided.
  Optional<ValueSet> others() {
    if (others == null) {
      others = values.flatMap(ValueSet::not);
    }
    return others;
  }

  Optional<Value> some() {
    return values.filter(set -> !set.isEmpty()).map(set -> set.sample(new Random(1)));
  }
}
