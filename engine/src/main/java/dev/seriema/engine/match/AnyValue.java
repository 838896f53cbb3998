package dev.seriema.engine.match;

import dev.seriema.model.event.Event;

/// Holds when some value of a field satisfies a test; an event without the field has none that
/// does.
record AnyValue(int slot, ValueTest test) implements AtomTest {
  @Override
  public int answer(Event event) {
    return Answer.of(firstThatHolds(event) != Event.NONE);
  }

  /// The first value that satisfies the test, or [Event#NONE].
  int firstThatHolds(Event event) {
    for (int value = event.first(slot); value != Event.NONE; value = event.next(value)) {
      if (test.holds(event, value)) {
        return value;
      }
    }
    return Event.NONE;
  }
}
