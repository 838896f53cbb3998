package dev.seriema.catalog.exception;

import dev.seriema.catalog.exception.ItemReader.ReadItem;
import dev.seriema.catalog.export.ExportedLists;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.exception.ExceptionListId;
import dev.seriema.model.exception.ExceptionListId.Namespace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one file says of exceptions.
///
/// @param lists that it has a head of, so that such a list may have no items
/// @param items in the order of the file
/// @param isWhole whether all items of its lists are known to be in it
/// @param faults what is wrong beside the items
record ExceptionFile(
    SourceText source,
    Set<ExceptionListId> lists,
    List<ReadItem> items,
    boolean isWhole,
    List<Diagnostic> faults) {

  /// What Kibana exported: rules, lists and items, or lists and items alone.
  static ExceptionFile ofExport(SourceText source) {
    ExportedLists exported = ExportedLists.of(source);
    Set<ExceptionListId> lists = new LinkedHashSet<>();
    exported.lists().forEach(head -> head(head).ifPresent(lists::add));
    List<ReadItem> items =
        exported.items().stream()
            .map(item -> ItemReader.read(item, Optional.empty(), source))
            .toList();
    return new ExceptionFile(source, lists, items, exported.isWhole(), exported.faults());
  }

  /// A file of a repository: tables `[[exceptions]]`, each with a `container` and its `items`.
  static ExceptionFile ofDocument(TomlDocument document) {
    SourceText source = document.source();
    Set<ExceptionListId> lists = new LinkedHashSet<>();
    List<ReadItem> items = new ArrayList<>();
    for (WrittenTable exception : WrittenRule.tables(document.root(), "exceptions")) {
      Optional<ExceptionListId> list =
          WrittenRule.table(exception, "container").flatMap(ExceptionFile::head);
      list.ifPresent(lists::add);
      for (WrittenTable item : WrittenRule.tables(exception, "items")) {
        items.add(ItemReader.read(item, list, source));
      }
    }
    return new ExceptionFile(source, lists, items, true, List.of());
  }

  boolean hasExceptions() {
    return !lists.isEmpty() || !items.isEmpty();
  }

  private static Optional<ExceptionListId> head(WrittenTable table) {
    Namespace namespace =
        WrittenRule.text(table, "namespace_type")
            .map(WrittenText::value)
            .flatMap(Namespace::named)
            .orElse(Namespace.SINGLE);
    return WrittenRule.text(table, "list_id").map(id -> new ExceptionListId(id.value(), namespace));
  }
}
