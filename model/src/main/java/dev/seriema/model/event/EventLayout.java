package dev.seriema.model.event;

import dev.seriema.model.schema.FieldPath;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// Which fields are read, and in which slot each lands. Immutable, and shared between threads.
public final class EventLayout {
  private final FieldPath[] fields;
  private final FieldTrie trie;

  private EventLayout(FieldPath[] fields) {
    this.fields = fields;
    this.trie = FieldTrie.of(fields);
  }

  /// Slots go by name in ascending order; a field given twice has one.
  public static EventLayout of(Collection<FieldPath> fields) {
    return new EventLayout(fields.stream().sorted().distinct().toArray(FieldPath[]::new));
  }

  public int slots() {
    return fields.length;
  }

  /// @return from 0, or -1 when the field is not read
  public int slot(FieldPath field) {
    int found = Arrays.binarySearch(fields, field);
    return found >= 0 ? found : -1;
  }

  public FieldPath field(int slot) {
    return fields[slot];
  }

  /// The fields in the order of their slots.
  public List<FieldPath> fields() {
    return List.of(fields);
  }

  FieldTrie trie() {
    return trie;
  }
}
