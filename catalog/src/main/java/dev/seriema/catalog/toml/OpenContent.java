package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// What stands behind a key while its file is being read.
sealed interface OpenContent permits OpenTable, OpenContent.Tables, OpenContent.Closed {
  /// What it has become when the file is read.
  TomlValue value();

  /// The tables of all `[[name]]` so far; later headers speak of the last.
  record Tables(List<OpenTable> tables, SourceSpan span) implements OpenContent {
    @Override
    public TomlValue value() {
      List<TomlValue> values = new ArrayList<>(tables.size());
      for (OpenTable table : tables) {
        values.add(table.value());
      }
      return new TomlValue.Array(values, span);
    }
  }

  /// Something that takes no more keys.
  record Closed(TomlValue value) implements OpenContent {}
}
