package dev.seriema.catalog.rule;

import dev.seriema.catalog.toml.TomlTable;
import dev.seriema.catalog.toml.TomlValue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes fields of the types they should have from one table, and reports those that have others.
final class FieldReader {
  private final TomlTable table;
  private final String header;
  private final List<Diagnostic> faults;

  /// @param header what messages call the table, such as `[rule]`
  FieldReader(TomlTable table, String header, List<Diagnostic> faults) {
    this.table = table;
    this.header = header;
    this.faults = faults;
  }

  TomlTable table() {
    return table;
  }

  Optional<String> text(String key) {
    return textValue(key).map(TomlValue.Text::value);
  }

  Optional<TomlValue.Text> textValue(String key) {
    return value(key, TomlValue.Text.class, "a text");
  }

  Optional<TomlValue.IntegerNumber> integer(String key) {
    return value(key, TomlValue.IntegerNumber.class, "an integer");
  }

  /// A text that is there, blank or not; otherwise a fault is reported.
  Optional<TomlValue.Text> requiredTextOrBlank(String key) {
    required(key);
    return textValue(key);
  }

  /// A text that is there and not blank; otherwise a fault is reported.
  Optional<TomlValue.Text> requiredText(String key) {
    Optional<TomlValue.Text> text = requiredTextOrBlank(key);
    if (text.isPresent() && text.get().value().isBlank()) {
      faults.add(Diagnostic.of(RuleFault.BLANK_FIELD, text.get().span(), "`" + key + "` is blank"));
      return Optional.empty();
    }
    return text;
  }

  Optional<TomlValue.IntegerNumber> requiredInteger(String key) {
    required(key);
    return integer(key);
  }

  List<String> requiredTexts(String key) {
    required(key);
    return texts(key);
  }

  /// The texts of a list; none when it is not there.
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (TomlValue item : items(key)) {
      if (item instanceof TomlValue.Text text) {
        texts.add(text.value());
      } else {
        wrongType(key, item, "a list of texts with");
      }
    }
    return texts;
  }

  /// The tables of a list; none when it is not there.
  List<FieldReader> tables(String key, String tableHeader) {
    List<FieldReader> tables = new ArrayList<>();
    for (TomlValue item : items(key)) {
      if (item instanceof TomlTable inner) {
        tables.add(new FieldReader(inner, tableHeader, faults));
      } else {
        wrongType(key, item, "a list of tables with");
      }
    }
    return tables;
  }

  Optional<FieldReader> requiredTable(String key, String tableHeader) {
    required(key);
    return value(key, TomlTable.class, "a table")
        .map(inner -> new FieldReader(inner, tableHeader, faults));
  }

  private List<TomlValue> items(String key) {
    return value(key, TomlValue.Array.class, "a list")
        .map(TomlValue.Array::values)
        .orElse(List.of());
  }

  private <T extends TomlValue> Optional<T> value(String key, Class<T> type, String wanted) {
    Optional<TomlValue> value = table.get(key);
    if (value.isPresent() && !type.isInstance(value.get())) {
      wrongType(key, value.get(), wanted);
    }
    return value.filter(type::isInstance).map(type::cast);
  }

  private void wrongType(String key, TomlValue found, String wanted) {
    String message =
        wanted.endsWith(" with")
            ? "`" + key + "` is " + wanted + " " + found.typeName() + " in it"
            : "`" + key + "` is " + found.typeName() + ", not " + wanted;
    faults.add(Diagnostic.of(RuleFault.WRONG_TYPE, found.span(), message));
  }

  private void required(String key) {
    if (table.entry(key).isPresent()) {
      return;
    }
    List<String> keys = table.entries().stream().map(TomlTable.Entry::key).toList();
    Optional<TomlTable.Entry> similar = Suggestions.nearest(key, keys).flatMap(table::entry);
    SourceSpan span = similar.map(TomlTable.Entry::keySpan).orElse(table.span());
    Diagnostic missing =
        Diagnostic.of(
            RuleFault.MISSING_FIELD, span, "`" + key + "` is missing in `" + header + "`");
    faults.add(similar.isPresent() ? missing.withHint("did you mean `" + key + "`?") : missing);
  }
}
