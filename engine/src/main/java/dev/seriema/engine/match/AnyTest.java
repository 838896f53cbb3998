package dev.seriema.engine.match;

import dev.seriema.model.event.Event;

/// Holds when one of several tests holds for the same value.
final class AnyTest implements ValueTest {
  private final ValueTest[] tests;

  AnyTest(ValueTest[] tests) {
    this.tests = tests;
  }

  @Override
  public boolean holds(Event event, int value) {
    for (ValueTest test : tests) {
      if (test.holds(event, value)) {
        return true;
      }
    }
    return false;
  }
}
