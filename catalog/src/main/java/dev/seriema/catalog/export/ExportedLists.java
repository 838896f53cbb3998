package dev.seriema.catalog.export;

import dev.seriema.catalog.json.JsonValue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands beside the rules in a file that Kibana exported: lists of exceptions and their
/// items, connectors, and the summary.
///
/// @param lists the objects that say what a list is called, in the order of the file
/// @param items the same of items
/// @param connectors the same of connectors
/// @param isWhole whether nothing can be missing: every line is sound, and the last is a summary
/// @param faults lines that cannot be read
public record ExportedLists(
    List<JsonValue.Table> lists,
    List<JsonValue.Table> items,
    List<JsonValue.Table> connectors,
    Optional<JsonValue.Table> summary,
    boolean isWhole,
    List<Diagnostic> faults) {
  public ExportedLists {
    lists = List.copyOf(lists);
    items = List.copyOf(items);
    connectors = List.copyOf(connectors);
    faults = List.copyOf(faults);
  }

  public static ExportedLists of(SourceText source) {
    List<JsonValue.Table> lists = new ArrayList<>();
    List<JsonValue.Table> items = new ArrayList<>();
    List<Diagnostic> faults = new ArrayList<>();
    boolean isWhole = true;
    List<JsonValue.Table> connectors = new ArrayList<>();
    Optional<JsonValue.Table> summary = Optional.empty();
    for (ExportObjects.Found object : ExportObjects.in(source.text())) {
      isWhole &= object.value().isPresent();
      switch (object.kind()) {
        case EXCEPTION_LIST -> lists.add(table(object));
        case EXCEPTION_ITEM -> {
          items.add(table(object));
          faults.addAll(object.faults());
        }
        case CONNECTOR -> connectors.add(table(object));
        case SUMMARY -> summary = Optional.of(table(object));
        case OTHER -> faults.addAll(object.faults());
        case RULE, PREBUILT_RULE -> {}
      }
    }
    return new ExportedLists(
        lists, items, connectors, summary, isWhole && summary.isPresent(), faults);
  }

  private static JsonValue.Table table(ExportObjects.Found object) {
    return (JsonValue.Table) object.value().orElseThrow();
  }
}
