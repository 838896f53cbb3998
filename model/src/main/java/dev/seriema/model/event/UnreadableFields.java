package dev.seriema.model.event;

import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import java.util.Arrays;

/// The fields of one event that have a value which cannot be read as what somebody wants there.
///
/// A field is named once for an event, by the first such value. Nothing is allocated, however many
/// there are. Reused for the next event; not thread-safe.
public final class UnreadableFields {
  private final EventLayout layout;

  /// By place, which is a slot, or behind the slots a node of the trie.
  private final boolean[] isNamed;

  private final int[] places;
  private final FieldType[] wanted;
  private final ValueKind[] kinds;
  private final int[] values;
  private int count;

  UnreadableFields(EventLayout layout) {
    this.layout = layout;
    int all = layout.slots() + layout.trie().nodes();
    isNamed = new boolean[all];
    places = new int[all];
    wanted = new FieldType[all];
    kinds = new ValueKind[all];
    values = new int[all];
    Arrays.fill(wanted, FieldType.UNKNOWN);
    Arrays.fill(kinds, ValueKind.STRING);
  }

  public int count() {
    return count;
  }

  /// @param place from 0, in the order in which they were found
  public FieldPath field(int place) {
    int found = places[place];
    return found < layout.slots()
        ? layout.field(found)
        : new FieldPath(layout.trie().name(found - layout.slots()));
  }

  /// The type that the value was to be read as; [FieldType#OBJECT] where fields lie inside.
  public FieldType wanted(int place) {
    return wanted[place];
  }

  /// How the value is written.
  public ValueKind kind(int place) {
    return kinds[place];
  }

  /// The number of the value, or [Event#NONE] where an object is wanted.
  public int value(int place) {
    return values[place];
  }

  void clear() {
    for (int i = 0; i < count; i++) {
      isNamed[places[i]] = false;
    }
    count = 0;
  }

  void add(int slot, FieldType type, ValueKind kind, int value) {
    if (!isNamed[slot]) {
      isNamed[slot] = true;
      places[count] = slot;
      wanted[count] = type;
      kinds[count] = kind;
      values[count] = value;
      count++;
    }
  }

  void addInPlaceOfObject(int node, ValueKind kind) {
    add(layout.slots() + node, FieldType.OBJECT, kind, Event.NONE);
  }
}
