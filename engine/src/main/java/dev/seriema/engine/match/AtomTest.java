package dev.seriema.engine.match;

import dev.seriema.model.event.Event;

/// An atom that is ready to be answered.
interface AtomTest {
  /// @return one of [Answer]
  int answer(Event event);
}
