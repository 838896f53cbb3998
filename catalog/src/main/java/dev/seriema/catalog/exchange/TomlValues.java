package dev.seriema.catalog.exchange;

import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.toml.TomlTable;
import dev.seriema.catalog.toml.TomlValue;
import dev.seriema.catalog.written.WrittenTable.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a TOML file says as JSON has it, with the places of the file.
final class TomlValues {
  private TomlValues() {}

  /// @throws Unconvertible where a value is none that JSON has: a date, or no finite number
  static JsonValue.Table of(TomlTable table) throws Unconvertible {
    Map<String, Member> members = new LinkedHashMap<>();
    for (TomlTable.Entry entry : table.entries()) {
      JsonValue value = of(entry.value(), entry.key());
      members.put(entry.key(), new Member(entry.key(), entry.keySpan(), value));
    }
    return new JsonValue.Table(members, table.span());
  }

  private static JsonValue of(TomlValue value, String key) throws Unconvertible {
    return switch (value) {
      case TomlTable table -> of(table);
      case TomlValue.Text(var text, var span, var map) -> new JsonValue.Text(text, span, map);
      case TomlValue.IntegerNumber(var number, var span) ->
          new JsonValue.IntegerNumber(number, span);
      case TomlValue.FloatNumber(var number, var span) when Double.isFinite(number) ->
          new JsonValue.FloatNumber(number, span);
      case TomlValue.Truth(var holds, var span) -> new JsonValue.Truth(holds, span);
      case TomlValue.Array(var items, var span) -> {
        List<JsonValue> values = new ArrayList<>();
        for (TomlValue item : items) {
          values.add(of(item, key));
        }
        yield new JsonValue.Array(values, span);
      }
      case TomlValue.Moment _, TomlValue.FloatNumber _, TomlValue.Broken _ ->
          throw new Unconvertible(
              ExchangeFault.NO_FORM,
              value.span(),
              "`" + key + "` is " + value.typeName() + " that JSON cannot say");
    };
  }
}
