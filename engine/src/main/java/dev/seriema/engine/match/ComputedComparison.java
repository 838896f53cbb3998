package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.value.Value;

/// Compares two computed values; unknown when they cannot be compared.
record ComputedComparison(Computation left, Comparison comparison, Computation right)
    implements AtomTest {
  @Override
  public int answer(Event event) {
    Value a = left.value(event);
    Value b = right.value(event);
    return ValueOrder.isComparable(a, b)
        ? Answer.of(comparison.accepts(ValueOrder.compare(a, b)))
        : Answer.UNKNOWN;
  }
}
