package dev.seriema.catalog.fix;

import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/// A tactic, technique or sub-technique as a rule writes it.
///
/// @param table where it is written
/// @param below the sub-techniques of a technique
record MappedTable(WrittenTable table, String id, String name, List<MappedTable> below) {
  static MappedTable of(WrittenTable table) {
    return new MappedTable(
        table,
        text(table, "id"),
        text(table, "name"),
        WrittenRule.tables(table, "subtechnique").stream().map(MappedTable::of).toList());
  }

  SourceSpan span() {
    return WrittenRule.text(table, "id").map(WrittenText::span).orElse(table.span());
  }

  /// The sub-techniques, or the technique itself where it has none.
  List<MappedTable> leaves() {
    return below.isEmpty() ? List.of(this) : below;
  }

  static String text(WrittenTable table, String key) {
    return WrittenRule.text(table, key).map(WrittenText::value).orElse("");
  }

  /// An entry of `threat`.
  ///
  /// @param tactic empty where the entry has none
  record Entry(
      WrittenTable table,
      String framework,
      Optional<MappedTable> tactic,
      List<MappedTable> techniques) {
    static Entry of(WrittenTable table) {
      return new Entry(
          table,
          text(table, "framework"),
          WrittenRule.table(table, "tactic").map(MappedTable::of),
          WrittenRule.tables(table, "technique").stream().map(MappedTable::of).toList());
    }
  }
}
