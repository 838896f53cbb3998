package dev.seriema.engine.match;

import dev.seriema.engine.plan.Observations;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;

/// Tells a sample what an event has in a slot.
final class SampledValues {
  private SampledValues() {}

  static void note(Event event, int slot, Observations observed) {
    int hash = 0;
    int length = 0;
    for (int value = event.first(slot); value != Event.NONE; value = event.next(value)) {
      hash = 31 * hash + event.text(value).hashCode();
      length += event.textEnd(value) - event.textStart(value);
    }
    observed.notePresent(slot, hash, length);
  }

  /// Of a slot whose values may be searched for patterns.
  static void noteTexts(Event event, int slot, Observations observed) {
    for (int value = event.first(slot); value != Event.NONE; value = event.next(value)) {
      if (event.kind(value) != ValueKind.OBJECT) {
        observed.noteText(
            event.foldedBytes(value), event.foldedStart(value), event.foldedEnd(value));
      }
    }
  }
}
