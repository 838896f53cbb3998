package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.value.Value;

/// Holds when one of the words of a text satisfies a test.
record SomeWord(ValueTest test) implements ValueTest {
  @Override
  public boolean holds(Event event, int value) {
    return event.kind(value) != ValueKind.OBJECT && holds(event.text(value));
  }

  @Override
  public int answer(Value computed) {
    return computed instanceof Value.Text(var text) ? Answer.of(holds(text)) : Answer.UNKNOWN;
  }

  private boolean holds(String text) {
    for (String word : TextWords.of(text)) {
      if (test.answer(Value.of(word)) == Answer.HOLDS) {
        return true;
      }
    }
    return false;
  }
}
