package dev.seriema.detector.explain;

import dev.seriema.engine.match.FieldProbe;
import dev.seriema.model.event.Event;
import dev.seriema.model.expression.Field;
import java.util.ArrayList;
import java.util.List;

/// The values that an event has in a field.
///
/// @param values in the order of the document, [#MOST_VALUES] at most; where there are more, those
///   that satisfy a test come before others
/// @param count of all values; none where the field is missing
public record FoundField(Field field, List<FoundValue> values, int count) {
  public static final int MOST_VALUES = 20;

  public FoundField {
    values = List.copyOf(values);
  }

  public boolean isMissing() {
    return count == 0;
  }

  static FoundField of(FieldProbe probe, Event event) {
    List<Integer> shown = new ArrayList<>();
    int count = 0;
    for (int value = probe.first(event); value != Event.NONE; value = event.next(value)) {
      count++;
      if (shown.size() < MOST_VALUES && probe.satisfies(event, value)) {
        shown.add(value);
      }
    }
    for (int value = probe.first(event);
        value != Event.NONE && shown.size() < MOST_VALUES;
        value = event.next(value)) {
      if (!shown.contains(value)) {
        shown.add(value);
      }
    }
    shown.sort(null);
    return new FoundField(
        probe.field(),
        shown.stream().map(value -> FoundValue.of(probe, event, value)).toList(),
        count);
  }
}
