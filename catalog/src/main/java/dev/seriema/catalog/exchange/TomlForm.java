package dev.seriema.catalog.exchange;

import dev.seriema.catalog.format.RuleLayout;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.TomlStrings;
import dev.seriema.model.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The tables of a file as TOML, in the canonical layout.
///
/// In a table stand values first, with `query` as the last, then tables. Lists of tables are
/// `[[tables]]`; what lists hold otherwise stands on its line.
final class TomlForm {
  private static final String QUERY = "query";

  private final StringBuilder written = new StringBuilder();

  private TomlForm() {}

  /// @param root without `null`
  static String of(JsonValue.Table root) {
    TomlForm form = new TomlForm();
    form.content(root, "");
    SourceText text = new SourceText("", form.written.toString());
    return RuleLayout.of(TomlDocument.parse(text).tree());
  }

  private void content(JsonValue.Table table, String path) {
    List<Map.Entry<String, JsonValue>> tables = new ArrayList<>();
    List<Map.Entry<String, JsonValue>> values = new ArrayList<>();
    for (Map.Entry<String, JsonValue> member : Values.members(table).entrySet()) {
      (isTable(member.getValue()) ? tables : values).add(member);
    }
    if (path.equals(RepositoryDocument.RULE)) {
      values.sort(Map.Entry.comparingByKey());
      tables.sort(Map.Entry.comparingByKey());
    }
    values.sort(Comparator.comparing(member -> isQuery(member, path)));
    values.forEach(member -> value(member.getKey(), member.getValue()));
    tables.sort(
        Comparator.comparing(member -> !member.getKey().equals(RepositoryDocument.METADATA)));
    for (Map.Entry<String, JsonValue> member : tables) {
      String name = TomlStrings.key(member.getKey());
      tables(path.isEmpty() ? name : path + "." + name, member.getValue());
    }
  }

  private static boolean isQuery(Map.Entry<String, JsonValue> member, String path) {
    return path.equals(RepositoryDocument.RULE) && member.getKey().equals(QUERY);
  }

  private void tables(String path, JsonValue value) {
    if (value instanceof JsonValue.Array(var items, _)) {
      for (JsonValue item : items) {
        header("[[" + path + "]]");
        content((JsonValue.Table) item, path);
      }
    } else {
      JsonValue.Table table = (JsonValue.Table) value;
      if (path.indexOf('.') < 0 || needsHeader(table)) {
        header("[" + path + "]");
      }
      content(table, path);
    }
  }

  /// Whether a table has values of its own, or nothing at all.
  private static boolean needsHeader(JsonValue.Table table) {
    return table.members().isEmpty()
        || !Values.members(table).values().stream().allMatch(TomlForm::isTable);
  }

  /// Whether a value is written as a table or as several.
  private static boolean isTable(JsonValue value) {
    return value instanceof JsonValue.Table
        || (value instanceof JsonValue.Array(var items, _)
            && !items.isEmpty()
            && items.stream().allMatch(JsonValue.Table.class::isInstance));
  }

  private void header(String header) {
    written.append(written.isEmpty() ? "" : "\n").append(header).append('\n');
  }

  private void value(String key, JsonValue value) {
    written.append(TomlStrings.key(key)).append(" = ");
    if (value instanceof JsonValue.Text(var text, _, _)) {
      written.append(TomlStrings.of(text));
    } else if (value instanceof JsonValue.Array(var items, _)
        && items.stream().anyMatch(TomlForm::isOfSeveral)) {
      written.append("[\n");
      for (JsonValue item : items) {
        written.append("    ");
        written.append(
            item instanceof JsonValue.Text(var t, _, _) ? TomlStrings.of(t) : inline(item));
        written.append(",\n");
      }
      written.append(']');
    } else {
      written.append(inline(value));
    }
    written.append('\n');
  }

  private static boolean isOfSeveral(JsonValue value) {
    return switch (value) {
      case JsonValue.Array _, JsonValue.Table _ -> true;
      case JsonValue.Text(var text, _, _) -> text.indexOf('\n') >= 0;
      case JsonValue.IntegerNumber _,
          JsonValue.FloatNumber _,
          JsonValue.Truth _,
          JsonValue.Nothing _ ->
          false;
    };
  }

  private static String inline(JsonValue value) {
    return switch (value) {
      case JsonValue.Text(var text, _, _) -> TomlStrings.onOneLine(text);
      case JsonValue.IntegerNumber(var number, _) -> Long.toString(number);
      case JsonValue.FloatNumber(var number, _) -> Double.toString(number);
      case JsonValue.Truth(var holds, _) -> Boolean.toString(holds);
      case JsonValue.Array(var items, _) ->
          items.stream().map(TomlForm::inline).collect(Collectors.joining(", ", "[", "]"));
      case JsonValue.Table table when table.members().isEmpty() -> "{}";
      case JsonValue.Table table ->
          Values.members(table).entrySet().stream()
              .map(member -> TomlStrings.key(member.getKey()) + " = " + inline(member.getValue()))
              .collect(Collectors.joining(", ", "{ ", " }"));
      case JsonValue.Nothing _ -> throw new IllegalArgumentException("TOML has no null");
    };
  }
}
