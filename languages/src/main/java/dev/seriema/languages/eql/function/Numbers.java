package dev.seriema.languages.eql.function;

import dev.seriema.model.value.Value;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.DoubleBinaryOperator;

/// Arithmetic on two values: whole numbers give a whole number, a fraction on either side gives a
/// fraction. What has no finite answer or does not fit is missing.
final class Numbers {
  private Numbers() {}

  /// An operation on whole numbers.
  @FunctionalInterface
  interface WholeOperator {
    /// @return empty where the answer does not fit or does not exist
    OptionalLong apply(long left, long right);
  }

  static Value combine(List<Value> arguments, WholeOperator whole, DoubleBinaryOperator fraction) {
    Value left = arguments.get(0);
    Value right = arguments.get(1);
    if (left instanceof Value.Whole(var a) && right instanceof Value.Whole(var b)) {
      OptionalLong answer = whole.apply(a, b);
      return answer.isPresent() ? Value.of(answer.getAsLong()) : Value.missing();
    }
    double answer = fraction.applyAsDouble(fraction(left), fraction(right));
    return Double.isFinite(answer) ? Value.of(answer) : Value.missing();
  }

  /// @return not a number for a value that is no number
  private static double fraction(Value value) {
    return switch (value) {
      case Value.Whole(var number) -> number;
      case Value.Fraction(var number) -> number;
      case Value.Text _, Value.Truth _, Value.Moment _, Value.Address _, Value.Missing _ ->
          Double.NaN;
    };
  }
}
