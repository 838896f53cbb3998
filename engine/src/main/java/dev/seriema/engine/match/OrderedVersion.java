package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.expression.Comparison;
import dev.seriema.model.value.Value;
import dev.seriema.model.value.VersionOrder;

/// Holds for a version that lies on one side of a bound.
record OrderedVersion(Comparison comparison, String bound) implements ValueTest {
  @Override
  public boolean holds(Event event, int value) {
    return event.kind(value) != ValueKind.OBJECT
        && comparison.accepts(VersionOrder.compare(event.text(value), bound));
  }

  @Override
  public int answer(Value computed) {
    return computed instanceof Value.Text(String text)
        ? Answer.of(comparison.accepts(VersionOrder.compare(text, bound)))
        : Answer.UNKNOWN;
  }
}
