package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.value.Value;

/// Whether a computed value is `true`; unknown when it is no truth.
record ComputedTruth(Computation computation) implements AtomTest {
  @Override
  public int answer(Event event) {
    return computation.value(event) instanceof Value.Truth(boolean holds)
        ? Answer.of(holds)
        : Answer.UNKNOWN;
  }
}
