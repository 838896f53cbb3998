package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.value.Value;

/// Holds when one of the words of a text satisfies a test.
record SomeWord(ValueTest test) implements ValueTest {
  @Override
  public boolean holds(Event event, int value) {
    return event.kind(value) != ValueKind.OBJECT
        && holds(ValueFacts.of(event, value).words(event, value));
  }

  @Override
  public int answer(Value computed) {
    return computed instanceof Value.Text(var text)
        ? Answer.of(holds(TextIndex.of(text)))
        : Answer.UNKNOWN;
  }

  private boolean holds(TextIndex text) {
    for (String word : text.distinct()) {
      if (test.answer(Value.of(word)) == Answer.HOLDS) {
        return true;
      }
    }
    return false;
  }
}
