package dev.seriema.languages.lint;

import dev.seriema.model.value.Value;
import java.util.OptionalInt;

/// The order of two values of one kind.
final class ValueOrder {
  private ValueOrder() {}

  /// @return empty for kinds that are seldom ordered, and for two that differ
  static OptionalInt of(Value left, Value right) {
    if (left instanceof Value.Whole(var a) && right instanceof Value.Whole(var b)) {
      return OptionalInt.of(Long.compare(a, b));
    }
    if (left instanceof Value.Fraction(var a) && right instanceof Value.Fraction(var b)) {
      return OptionalInt.of(Double.compare(a, b));
    }
    return left instanceof Value.Moment(var a) && right instanceof Value.Moment(var b)
        ? OptionalInt.of(a.compareTo(b))
        : OptionalInt.empty();
  }
}
