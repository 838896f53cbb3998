package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.value.Value;

/// A predicate that is ready to be asked of one value.
interface ValueTest {
  /// Whether the value can be read as the field's type and satisfies the predicate.
  boolean holds(Event event, int value);

  /// What the predicate says of a computed value: unknown when it is of a kind that it does not ask
  /// about.
  ///
  /// @return one of [Answer]
  int answer(Value computed);
}
