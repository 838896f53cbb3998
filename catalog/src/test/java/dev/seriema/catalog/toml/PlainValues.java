package dev.seriema.catalog.toml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Values as plain Java objects, to compare them with what other parsers read.
final class PlainValues {
  private PlainValues() {}

  static Map<String, Object> of(TomlTable table) {
    Map<String, Object> plain = new LinkedHashMap<>();
    for (TomlTable.Entry entry : table.entries()) {
      plain.put(entry.key(), of(entry.value()));
    }
    return plain;
  }

  static Object of(TomlValue value) {
    return switch (value) {
      case TomlValue.Text text -> text.value();
      case TomlValue.IntegerNumber number -> number.value();
      case TomlValue.FloatNumber number -> number.value();
      case TomlValue.Truth truth -> truth.value();
      case TomlValue.Moment moment -> moment.value();
      case TomlValue.Array array -> {
        List<Object> plain = new ArrayList<>();
        for (TomlValue item : array.values()) {
          plain.add(of(item));
        }
        yield plain;
      }
      case TomlTable table -> of(table);
      case TomlValue.Broken _ -> "broken";
    };
  }
}
