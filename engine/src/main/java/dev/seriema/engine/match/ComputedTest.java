package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.value.Value;

/// Puts a computed value to a predicate; unknown when there is no value.
record ComputedTest(Computation computation, ValueTest test) implements AtomTest {
  @Override
  public int answer(Event event) {
    Value value = computation.value(event);
    return value.isMissing() ? Answer.UNKNOWN : test.answer(value);
  }
}
