package dev.seriema.engine.match;

import dev.seriema.model.event.Event;

/// A predicate that is ready to be asked of one value of an event.
interface ValueTest {
  /// Whether the value can be read as the field's type and satisfies the predicate.
  boolean holds(Event event, int value);
}
