package dev.seriema.catalog.down;

import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/// Ways from the top of a file to what is in it: tables and keys by name, items of lists by number.
final class Way {
  private Way() {}

  /// What lies at the end of a way.
  static Optional<WrittenValue> value(WrittenTable root, List<String> way) {
    WrittenValue at = root;
    for (String name : way) {
      Optional<WrittenValue> next = next(at, name);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.of(at);
  }

  private static Optional<WrittenValue> next(WrittenValue at, String name) {
    return switch (at) {
      case WrittenTable table -> table.member(name).map(WrittenTable.Member::value);
      case WrittenList list -> Optional.of(list.values().get(Integer.parseInt(name)));
      default -> Optional.empty();
    };
  }

  /// Where the key at the end of a way is written; where there is none, the last that is there.
  static SourceSpan place(WrittenTable root, List<String> way) {
    for (int end = way.size(); end > 0; end--) {
      Optional<SourceSpan> key = key(root, way.subList(0, end));
      if (key.isPresent()) {
        return key.get();
      }
    }
    return root.span();
  }

  /// The key at the end of a way; empty where an item of a list is there, or nothing.
  static Optional<SourceSpan> key(WrittenTable root, List<String> way) {
    return value(root, way.subList(0, way.size() - 1))
        .filter(WrittenTable.class::isInstance)
        .flatMap(above -> ((WrittenTable) above).member(way.getLast()))
        .map(WrittenTable.Member::keySpan);
  }
}
