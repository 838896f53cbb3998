package dev.seriema.engine.match;

import dev.seriema.model.event.Event;

/// Whether a computed value is missing.
record ComputedAbsence(Computation computation) implements AtomTest {
  @Override
  public int answer(Event event) {
    return Answer.of(computation.value(event).isMissing());
  }
}
