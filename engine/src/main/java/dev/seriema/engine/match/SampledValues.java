package dev.seriema.engine.match;

import dev.seriema.engine.plan.Observations;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;

/// Tells a sample what an event has in a slot.
final class SampledValues {
  private SampledValues() {}

  /// @param isSearched whether the values may be searched for patterns
  static void note(Event event, int slot, boolean isSearched, Observations observed) {
    int hash = 0;
    int length = 0;
    for (int value = event.first(slot); value != Event.NONE; value = event.next(value)) {
      hash = 31 * hash + event.text(value).hashCode();
      length += event.textEnd(value) - event.textStart(value);
      if (isSearched && event.kind(value) != ValueKind.OBJECT) {
        observed.noteText(
            event.foldedBytes(value), event.foldedStart(value), event.foldedEnd(value));
      }
    }
    observed.notePresent(slot, hash, length);
  }
}
