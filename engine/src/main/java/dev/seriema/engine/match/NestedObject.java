package dev.seriema.engine.match;

import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.ReadFields;
import dev.seriema.model.schema.FieldPath;

/// Holds when one object of a nested field satisfies a condition by itself.
///
/// Each object is made an event of its own, as the only member of a document, under the name of the
/// field: so the condition finds its fields under their full names, and fields of the same names
/// elsewhere in the event are out of its sight.
final class NestedObject implements AtomTest {
  /// An object has no more of anything than its document, which was held against limits of its own.
  private static final ScanLimits LIMITS =
      new ScanLimits(ScanLimits.GREATEST_DOCUMENT, ScanLimits.GREATEST_DEPTH, Integer.MAX_VALUE);

  private final FieldPath path;
  private final int slot;
  private final EventLayout inside;
  private final ConditionTest test;

  private NestedObject(FieldPath path, int slot, EventLayout inside, ConditionTest test) {
    this.path = path;
    this.slot = slot;
    this.inside = inside;
    this.test = test;
  }

  static NestedObject of(FieldPath path, Condition inner, EventLayout layout) {
    EventLayout inside = EventLayout.of(ReadFields.of(inner).stream().map(Field::path).toList());
    return new NestedObject(path, layout.slot(path), inside, ConditionTest.of(inner, inside));
  }

  @Override
  public int answer(Event event) {
    for (int value = event.first(slot); value != Event.NONE; value = event.next(value)) {
      if (event.kind(value) == ValueKind.OBJECT && holds(event, value)) {
        return Answer.HOLDS;
      }
    }
    return Answer.FAILS;
  }

  /// What was sound in its document, with every limit, is sound by itself: no scan fails.
  private boolean holds(Event event, int value) {
    JsonWriter json = new JsonWriter();
    json.beginObject().name(path.name());
    json.copy(event.textBytes(value), event.textStart(value), event.textEnd(value));
    byte[] document = json.endObject().toByteArray();
    Event object = new Event(inside);
    return new EventScanner(inside, LIMITS).scan(document, 0, document.length, object) == null
        && test.holds(object);
  }
}
