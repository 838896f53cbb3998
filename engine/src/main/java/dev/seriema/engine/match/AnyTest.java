package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.value.Value;

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

  @Override
  public int answer(Value computed) {
    int answer = Answer.UNKNOWN;
    for (ValueTest test : tests) {
      int one = test.answer(computed);
      if (one == Answer.HOLDS) {
        return one;
      }
      answer = one == Answer.FAILS ? one : answer;
    }
    return answer;
  }
}
