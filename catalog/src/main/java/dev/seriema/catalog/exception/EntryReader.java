package dev.seriema.catalog.exception;

import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenValue;
import dev.seriema.model.exception.ExceptionEntry;
import dev.seriema.model.exception.ExceptionEntry.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the entries of one item; all of them are looked at, so that each fault is told.
final class EntryReader {
  private static final String ENTRY = "an entry";
  private static final List<String> TYPES =
      List.of("match", "match_any", "wildcard", "exists", "list", "nested");
  private static final List<String> INNER_TYPES =
      List.of("match", "match_any", "wildcard", "exists");
  private static final String EXCLUDED = "excluded";
  private static final List<String> OPERATORS = List.of("included", EXCLUDED);

  private final ItemFaults faults;

  EntryReader(ItemFaults faults) {
    this.faults = faults;
  }

  /// @param holder of the list `entries`, an item
  List<ExceptionEntry> read(WrittenTable holder) {
    return entries(holder, "the item", TYPES);
  }

  private List<ExceptionEntry> entries(WrittenTable holder, String what, List<String> types) {
    Optional<WrittenValue> value = holder.member("entries").map(WrittenTable.Member::value);
    if (value.isPresent() && !(value.get() instanceof WrittenList)) {
      faults.wrongType("entries", value.get(), "a list");
      return List.of();
    }
    List<ExceptionEntry> entries = new ArrayList<>();
    List<? extends WrittenValue> written =
        value.map(list -> ((WrittenList) list).values()).orElse(List.of());
    if (written.isEmpty()) {
      faults.missing(holder, "entries", what);
    }
    for (WrittenValue one : written) {
      if (one instanceof WrittenTable table) {
        entry(table, types).ifPresent(entries::add);
      } else {
        faults.wrongType("entries", one, "a list of tables");
      }
    }
    return entries;
  }

  private Optional<ExceptionEntry> entry(WrittenTable table, List<String> types) {
    Optional<Written> field = faults.text(table, "field", ENTRY).map(EntryReader::written);
    Optional<String> type =
        faults.text(table, "type", ENTRY).flatMap(word -> faults.word(word, "type", types));
    return type.flatMap(known ->
        field.flatMap(
            name -> known.equals("nested") ? nested(table, name) : leaf(table, known, name)));
  }

  private Optional<ExceptionEntry> nested(WrittenTable table, Written field) {
    List<ExceptionEntry> entries = entries(table, "a nested entry", INNER_TYPES);
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new ExceptionEntry.Nested(field, entries));
  }

  private Optional<ExceptionEntry> leaf(WrittenTable table, String type, Written field) {
    Optional<Boolean> operator =
        faults
            .text(table, "operator", ENTRY)
            .flatMap(word -> faults.word(word, "operator", OPERATORS))
            .map(word -> !word.equals(EXCLUDED));
    if (operator.isEmpty()) {
      return Optional.empty();
    }
    boolean included = operator.get();
    return switch (type) {
      case "match" -> value(table).map(value -> new ExceptionEntry.Match(field, included, value));
      case "wildcard" ->
          value(table).map(value -> new ExceptionEntry.Wildcard(field, included, value));
      case "match_any" ->
          values(table).map(values -> new ExceptionEntry.MatchAny(field, included, values));
      case "exists" -> Optional.of(new ExceptionEntry.Exists(field, included));
      case "list" -> list(table, field, included);
      default -> throw new IllegalArgumentException("no entry is of type " + type);
    };
  }

  private Optional<Written> value(WrittenTable table) {
    return faults.textOrBlank(table, "value", ENTRY).map(EntryReader::written);
  }

  private Optional<List<Written>> values(WrittenTable table) {
    Optional<WrittenValue> value = table.member("value").map(WrittenTable.Member::value);
    if (value.isPresent() && !(value.get() instanceof WrittenList)) {
      faults.wrongType("value", value.get(), "a list of texts");
      return Optional.empty();
    }
    List<Written> values = new ArrayList<>();
    boolean sound = true;
    for (WrittenValue one : value.map(list -> ((WrittenList) list).values()).orElse(List.of())) {
      if (one instanceof WrittenText text) {
        values.add(written(text));
      } else {
        sound = false;
        faults.wrongType("value", one, "a list of texts");
      }
    }
    if (sound && values.isEmpty()) {
      faults.missing(table, "value", ENTRY);
    }
    return sound && !values.isEmpty() ? Optional.of(values) : Optional.empty();
  }

  private Optional<ExceptionEntry> list(WrittenTable table, Written field, boolean included) {
    Optional<WrittenValue> value = table.member("list").map(WrittenTable.Member::value);
    if (!(value.orElse(null) instanceof WrittenTable list)) {
      if (value.isPresent()) {
        faults.wrongType("list", value.get(), "a table");
      } else {
        faults.missing(table, "list", ENTRY);
      }
      return Optional.empty();
    }
    Optional<Written> type = faults.optionalText(list, "type").map(EntryReader::written);
    return faults
        .text(list, "id", "`list`")
        .map(id -> new ExceptionEntry.InList(field, included, written(id), type));
  }

  private static Written written(WrittenText text) {
    return new Written(text.value(), text.span());
  }
}
