package dev.seriema.catalog.exception;

import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.exception.ExceptionEntry;
import dev.seriema.model.exception.ExceptionItem;
import dev.seriema.model.exception.ExceptionListId;
import dev.seriema.model.exception.ExceptionListId.Namespace;
import dev.seriema.model.value.Timestamps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one item, whatever the notation.
final class ItemReader {
  private static final String ITEM = "the item";
  private static final List<String> SYSTEMS = List.of("linux", "macos", "windows");
  private static final List<String> NAMESPACES =
      List.of(Namespace.SINGLE.word(), Namespace.AGNOSTIC.word());

  private final SourceText source;
  private final ItemFaults faults = new ItemFaults();

  private ItemReader(SourceText source) {
    this.source = source;
  }

  /// An item after reading.
  ///
  /// @param list that it belongs to; empty where that cannot be read
  /// @param item empty where something is wrong with it
  record ReadItem(
      Optional<ExceptionListId> list, Optional<ExceptionItem> item, List<Diagnostic> faults) {}

  /// @param around the list that the item stands in, where the file says so
  static ReadItem read(WrittenTable table, Optional<ExceptionListId> around, SourceText source) {
    return new ItemReader(source).read(table, around);
  }

  private ReadItem read(WrittenTable table, Optional<ExceptionListId> around) {
    Optional<ExceptionListId> list = around.or(() -> listId(table));
    List<ExceptionEntry> entries = new EntryReader(faults).read(table);
    List<String> systems = systems(table);
    Optional<Instant> expiry = expiry(table);
    if (!faults.isEmpty()) {
      return new ReadItem(list, Optional.empty(), faults.found());
    }
    Optional<WrittenText> name = faults.optionalText(table, "name");
    Optional<WrittenText> id = faults.optionalText(table, "item_id").or(() -> name);
    ExceptionItem item =
        new ExceptionItem(
            id.map(WrittenText::value).orElseGet(() -> place(table)),
            name.map(WrittenText::value).orElse(""),
            entries,
            systems,
            expiry,
            source,
            name.map(WrittenText::span).orElseGet(() -> beginning(table)));
    return new ReadItem(list, Optional.of(item), faults.found());
  }

  private Optional<ExceptionListId> listId(WrittenTable table) {
    Optional<WrittenText> id = faults.text(table, "list_id", ITEM);
    Optional<Namespace> namespace = namespace(table, faults);
    return id.flatMap(text -> namespace.map(found -> new ExceptionListId(text.value(), found)));
  }

  /// @return empty where a fault was told; a list belongs to one space unless it says otherwise
  static Optional<Namespace> namespace(WrittenTable table, ItemFaults faults) {
    Optional<WrittenText> word = faults.optionalText(table, "namespace_type");
    return word.isEmpty()
        ? Optional.of(Namespace.SINGLE)
        : faults.word(word.get(), "namespace_type", NAMESPACES).flatMap(Namespace::named);
  }

  private List<String> systems(WrittenTable table) {
    List<String> systems = new ArrayList<>();
    Optional<WrittenValue> value = table.member("os_types").map(WrittenTable.Member::value);
    if (value.isPresent() && !(value.get() instanceof WrittenList)) {
      faults.wrongType("os_types", value.get(), "a list");
      return List.of();
    }
    for (WrittenValue one : value.map(list -> ((WrittenList) list).values()).orElse(List.of())) {
      if (one instanceof WrittenText text) {
        faults.word(text, "os_types", SYSTEMS).ifPresent(systems::add);
      } else {
        faults.wrongType("os_types", one, "a list of texts");
      }
    }
    return systems;
  }

  private Optional<Instant> expiry(WrittenTable table) {
    Optional<WrittenText> text = faults.optionalText(table, "expire_time");
    Optional<Instant> time = text.flatMap(written -> Timestamps.parse(written.value()));
    if (text.isPresent() && time.isEmpty()) {
      faults.unreadableTime(text.get());
    }
    return time;
  }

  /// An item that has neither id nor name is told apart by its place.
  private String place(WrittenTable table) {
    return source.name() + ":" + table.span().start();
  }

  private static SourceSpan beginning(WrittenTable table) {
    int start = table.span().start();
    return new SourceSpan(start, Math.min(start + 1, table.span().end()));
  }
}
