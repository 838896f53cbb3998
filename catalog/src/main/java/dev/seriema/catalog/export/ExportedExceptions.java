package dev.seriema.catalog.export;

import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;

/// The lists of exceptions and their items in a file that Kibana exported.
///
/// @param lists the objects that say what a list is called, in the order of the file
/// @param items the same of items
/// @param isWhole whether nothing can be missing: every line is sound, and the last is a summary
/// @param faults lines that cannot be read
public record ExportedExceptions(
    List<WrittenTable> lists, List<WrittenTable> items, boolean isWhole, List<Diagnostic> faults) {
  public ExportedExceptions {
    lists = List.copyOf(lists);
    items = List.copyOf(items);
    faults = List.copyOf(faults);
  }

  public static ExportedExceptions of(SourceText source) {
    List<WrittenTable> lists = new ArrayList<>();
    List<WrittenTable> items = new ArrayList<>();
    List<Diagnostic> faults = new ArrayList<>();
    boolean isWhole = true;
    boolean hasSummary = false;
    for (ExportObjects.Found object : ExportObjects.in(source.text())) {
      isWhole &= object.value().isPresent();
      switch (object.kind()) {
        case EXCEPTION_LIST -> lists.add(table(object));
        case EXCEPTION_ITEM -> {
          items.add(table(object));
          faults.addAll(object.faults());
        }
        case SUMMARY -> hasSummary = true;
        case OTHER -> faults.addAll(object.faults());
        case RULE, PREBUILT_RULE, CONNECTOR -> {}
      }
    }
    return new ExportedExceptions(lists, items, isWhole && hasSummary, faults);
  }

  private static JsonValue.Table table(ExportObjects.Found object) {
    return (JsonValue.Table) object.value().orElseThrow();
  }
}
