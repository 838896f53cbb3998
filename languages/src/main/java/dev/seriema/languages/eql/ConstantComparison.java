package dev.seriema.languages.eql;

import dev.seriema.model.expression.Comparison;
import dev.seriema.model.value.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Compares two constants while a query is compiled.
final class ConstantComparison {
  private ConstantComparison() {}

  /// @return empty where the two are of kinds that do not compare, or one of them is missing
  static Optional<Boolean> holds(Value left, Comparison comparison, Value right) {
    return order(left, right).map(comparison::accepts);
  }

  private static Optional<Integer> order(Value left, Value right) {
    if (left instanceof Value.Text(var a) && right instanceof Value.Text(var b)) {
      return Optional.of(
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
    }
    if (left instanceof Value.Truth(var a) && right instanceof Value.Truth(var b)) {
      return Optional.of(Boolean.compare(a, b));
    }
    return number(left).flatMap(a -> number(right).map(a::compareTo));
  }

  private static Optional<BigDecimal> number(Value value) {
    return switch (value) {
      case Value.Whole(var number) -> Optional.of(BigDecimal.valueOf(number));
      case Value.Fraction(var number) -> Optional.of(new BigDecimal(number));
      case Value.Text _, Value.Truth _, Value.Moment _, Value.Address _, Value.Missing _ ->
          Optional.empty();
    };
  }
}
