package dev.seriema.catalog.exchange;

import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.TomlTable;
import dev.seriema.catalog.toml.TomlValue;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// What a TOML file says, as plain values that can be compared, whatever its layout.
final class SaidByToml {
  private SaidByToml() {}

  static Map<String, Object> of(String text) {
    var parsed = TomlDocument.parse("said.toml", text.getBytes(StandardCharsets.UTF_8));
    if (!parsed.isSound()) {
      throw new AssertionError(parsed.diagnostics() + " in\n" + text);
    }
    return of(parsed.tree().root());
  }

  private static Map<String, Object> of(TomlTable table) {
    Map<String, Object> members = new TreeMap<>();
    table.entries().forEach(entry -> members.put(entry.key(), of(entry.value())));
    return members;
  }

  private static Object of(TomlValue value) {
    return switch (value) {
      case TomlTable table -> of(table);
      case TomlValue.Text text -> text.value();
      case TomlValue.IntegerNumber number -> number.value();
      case TomlValue.FloatNumber number -> number.value();
      case TomlValue.Truth truth -> truth.value();
      case TomlValue.Moment moment -> moment.value();
      case TomlValue.Array list -> list.values().stream().map(SaidByToml::of).toList();
      case TomlValue.Broken broken -> throw new AssertionError(broken.toString());
    };
  }
}
