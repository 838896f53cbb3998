package dev.seriema.catalog.overlap;

import dev.seriema.catalog.symbolic.ValueSet;
import dev.seriema.model.value.Value;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// The values that satisfy a predicate, or one member of its list. Not thread-safe.
final class Piece {
  private final Optional<ValueSet> values;
  private @Nullable ValueSet others;
  private boolean hasReckoned;

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
    if (!hasReckoned) {
      hasReckoned = true;
      others = values.flatMap(ValueSet::not).orElse(null);
    }
    return Optional.ofNullable(others);
  }

  Optional<Value> some() {
    return values.filter(set -> !set.isEmpty()).map(set -> set.sample(new Random(1)));
  }
}
