package dev.seriema.engine.plan;

import dev.seriema.model.expression.Predicate;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// The whole numbers of which a field must have one, where they are few.
final class WantedNumbers {
  /// A range of more is not written out.
  static final int WIDEST = 256;

  private WantedNumbers() {}

  /// Those for which an atom holds; empty where they are many, or where others would do.
  static Optional<Set<Long>> of(Atom atom) {
    if (!(atom instanceof Atom.FieldTest test) || !isWhole(test)) {
      return Optional.empty();
    }
    return switch (test.predicate()) {
      case Predicate.OneOf(List<Value> values, _) -> wholes(values);
      case Predicate.Between(Value.Whole(long from), Value.Whole(long below)) ->
          new Range(from, below - 1).numbers();
      default -> Optional.empty();
    };
  }

  /// The range for which an atom holds that orders; null where it does not order whole numbers. A
  /// bound at the end of all numbers wraps round, and so gives all numbers instead of none.
  static @Nullable Range range(Atom atom) {
    if (atom instanceof Atom.FieldTest test
        && isWhole(test)
        && test.predicate() instanceof Predicate.Order(var comparison, Value.Whole(long bound))) {
      return switch (comparison) {
        case LESS -> new Range(Long.MIN_VALUE, bound - 1);
        case AT_MOST -> new Range(Long.MIN_VALUE, bound);
        case GREATER -> new Range(bound + 1, Long.MAX_VALUE);
        case AT_LEAST -> new Range(bound, Long.MAX_VALUE);
        case EQUAL, NOT_EQUAL -> throw new IllegalStateException(comparison + " does not order");
      };
    }
    return null;
  }

  private static boolean isWhole(Atom.FieldTest test) {
    return test.field().type().family() == FieldType.Family.WHOLE;
  }

  private static Optional<Set<Long>> wholes(List<Value> values) {
    if (values.size() > KeyChoice.MOST_TEXTS
        || !values.stream().allMatch(Value.Whole.class::isInstance)) {
      return Optional.empty();
    }
    return Optional.of(
        values.stream().map(value -> ((Value.Whole) value).number()).collect(Collectors.toSet()));
  }

  /// Whole numbers from one to another, both among them.
  record Range(long from, long to) {
    Range and(Range other) {
      return new Range(Math.max(from, other.from), Math.min(to, other.to));
    }

    /// Empty where they are many.
    Optional<Set<Long>> numbers() {
      boolean isNarrow = to < from || (to - from >= 0 && to - from < WIDEST);
      return isNarrow
          ? Optional.of(LongStream.rangeClosed(from, to).boxed().collect(Collectors.toSet()))
          : Optional.empty();
    }
  }
}
