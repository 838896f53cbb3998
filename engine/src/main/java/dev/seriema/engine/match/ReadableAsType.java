package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Value;

/// Holds for a value that can be read as the field's type; any other counts as absent.
record ReadableAsType(FieldType type) implements ValueTest {
  @Override
  public boolean holds(Event event, int value) {
    return TypedReader.isReadable(type, event, value);
  }

  @Override
  public int answer(Value computed) {
    return Answer.of(!computed.isMissing());
  }
}
