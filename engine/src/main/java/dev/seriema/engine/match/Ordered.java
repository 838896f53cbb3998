package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;

/// Holds for a value that is equal to a bound, or lies on one side of it.
record Ordered(FieldType type, Comparison comparison, Value bound) implements ValueTest {
  @Override
  public boolean holds(Event event, int value) {
    return answer(TypedReader.read(type, event, value)) == Answer.HOLDS;
  }

  @Override
  public int answer(Value computed) {
    return ValueOrder.isComparable(computed, bound)
        ? Answer.of(comparison.accepts(ValueOrder.compare(computed, bound)))
        : Answer.UNKNOWN;
  }
}
