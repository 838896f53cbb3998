package dev.seriema.engine.sequence;

import dev.seriema.engine.key.KeyWriter;
import dev.seriema.engine.match.TypedReader;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.FieldType.Family;
import dev.seriema.model.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The keys of stages that all name the same fields: read once for all of them.
final class SharedKeys {
  private static final int NO_FIELD = -1;

  private final long[] stages;
  private final int keysPerEvent;
  private final int[] slots;
  private final FieldType[] types;
  private final boolean[] optional;

  /// @param stages a bit for each
  SharedKeys(List<JoinKey> keys, long[] stages, EventLayout layout, int keysPerEvent) {
    this.stages = stages;
    this.keysPerEvent = keysPerEvent;
    slots = new int[keys.size()];
    types = new FieldType[keys.size()];
    optional = new boolean[keys.size()];
    for (int i = 0; i < slots.length; i++) {
      JoinKey key = keys.get(i);
      slots[i] = key.field().map(field -> slot(layout, field)).orElse(NO_FIELD);
      types[i] = key.field().map(Field::type).orElse(FieldType.UNKNOWN);
      optional[i] = key.optional();
    }
  }

  long[] stages() {
    return stages;
  }

  void read(Event event, Hit hit) {
    if (hasArray(event)) {
      readCombinations(event, hit);
    } else if (hit.keys() == keysPerEvent) {
      hit.passOver();
    } else {
      readOnly(event, hit);
    }
  }

  private boolean hasArray(Event event) {
    for (int slot : slots) {
      int first = first(slot, event);
      if (first != Event.NONE && event.next(first) != Event.NONE) {
        return true;
      }
    }
    return false;
  }

  /// The usual case, without an object for a text.
  private void readOnly(Event event, Hit hit) {
    KeyWriter writer = hit.writer();
    int start = writer.length();
    for (int key = 0; key < slots.length; key++) {
      int value = first(slots[key], event);
      if (value != Event.NONE && isText(key, value, event)) {
        writer.text(event.textBytes(value), event.textStart(value), event.textEnd(value));
        continue;
      }
      Value read =
          value == Event.NONE ? Value.missing() : TypedReader.read(types[key], event, value);
      if (read.isMissing() && !optional[key]) {
        writer.cut(start);
        return;
      }
      writer.write(read);
    }
    hit.commit(stages);
  }

  private boolean isText(int key, int value, Event event) {
    Family family = types[key].family();
    return (family == Family.KEYWORD || family == Family.TEXT)
        && event.kind(value) != ValueKind.OBJECT;
  }

  private void readCombinations(Event event, Hit hit) {
    List<List<Value>> choices = new ArrayList<>();
    for (int key = 0; key < slots.length; key++) {
      choices.add(choices(key, event, hit));
    }
    if (choices.stream().noneMatch(List::isEmpty)) {
      write(choices, hit);
    }
  }

  /// Each combination of one choice for each key; the last key varies fastest.
  private void write(List<List<Value>> choices, Hit hit) {
    int[] chosen = new int[choices.size()];
    int place;
    do {
      if (hit.keys() == keysPerEvent) {
        hit.passOver();
        return;
      }
      for (int key = 0; key < chosen.length; key++) {
        hit.writer().write(choices.get(key).get(chosen[key]));
      }
      hit.commit(stages);
      place = chosen.length - 1;
      while (place >= 0 && ++chosen[place] == choices.get(place).size()) {
        chosen[place--] = 0;
      }
    } while (place >= 0);
  }

  /// The distinct values of a key.
  private List<Value> choices(int key, Event event, Hit hit) {
    Set<Value> found = new LinkedHashSet<>();
    int value = first(slots[key], event);
    for (; value != Event.NONE && found.size() < keysPerEvent; value = event.next(value)) {
      Value read = TypedReader.read(types[key], event, value);
      if (!read.isMissing()) {
        found.add(read);
      }
    }
    if (value != Event.NONE) {
      hit.passOver();
    }
    return found.isEmpty() && optional[key] ? List.of(Value.missing()) : List.copyOf(found);
  }

  private static int first(int slot, Event event) {
    return slot == NO_FIELD ? Event.NONE : event.first(slot);
  }

  private static int slot(EventLayout layout, Field field) {
    int slot = layout.slot(field.path());
    if (slot < 0) {
      throw new IllegalArgumentException("events are not read for the key " + field);
    }
    return slot;
  }
}
