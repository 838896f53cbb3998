package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;

/// Holds for a value that is not below one bound and below another.
record Between(FieldType type, Value from, Value below) implements ValueTest {
  @Override
  public boolean holds(Event event, int value) {
    return answer(TypedReader.read(type, event, value)) == Answer.HOLDS;
  }

  @Override
  public int answer(Value computed) {
    return ValueOrder.isComparable(computed, from) && ValueOrder.isComparable(computed, below)
        ? Answer.of(
            ValueOrder.compare(computed, from) >= 0 && ValueOrder.compare(computed, below) < 0)
        : Answer.UNKNOWN;
  }
}
