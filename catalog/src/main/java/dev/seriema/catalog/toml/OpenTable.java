package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.LinkedHashMap;
import java.util.Map;

/// A table while its file is being read: what made it decides what may still be added.
final class OpenTable implements OpenContent {
  /// How a table came into being.
  enum Origin {
    /// On the way to a deeper table's header; may get a header or dotted keys later.
    ON_THE_WAY,
    /// By its own header, or as a whole in braces.
    HEADER,
    /// By a dotted key; only dotted keys of the same section may add to it.
    DOTTED_KEY
  }

  record Slot(SourceSpan keySpan, OpenContent content) {}

  final Map<String, Slot> slots = new LinkedHashMap<>();
  Origin origin;
  SourceSpan span;

  /// The section whose dotted keys may add to this table.
  OpenTable section;

  OpenTable(Origin origin, SourceSpan span) {
    this.origin = origin;
    this.span = span;
    this.section = this;
  }

  @Override
  public TomlTable value() {
    Map<String, TomlTable.Entry> entries = LinkedHashMap.newLinkedHashMap(slots.size());
    slots.forEach((key, slot) ->
        entries.put(key, new TomlTable.Entry(key, slot.keySpan, slot.content.value())));
    return new TomlTable(entries, span);
  }
}
