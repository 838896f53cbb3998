package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/// Fields with dotted names as objects in objects.
final class NestedObject {
  private NestedObject() {}

  /// @param fields values as JSON by dotted name, in the order in which they are written; where one
  ///   is a value and others lie below it, the value is left out
  static void write(Map<String, byte[]> fields, JsonWriter json) {
    Map<String, Map<String, byte[]>> objects = new LinkedHashMap<>();
    fields.forEach((name, value) -> {
      int dot = name.indexOf('.');
      String first = dot < 0 ? name : name.substring(0, dot);
      String rest = dot < 0 ? "" : name.substring(dot + 1);
      objects.computeIfAbsent(first, _ -> new LinkedHashMap<>()).put(rest, value);
    });
    json.beginObject();
    objects.forEach((name, below) -> {
      byte[] value = below.remove("");
      json.name(name);
      if (below.isEmpty() && value != null) {
        json.copy(value, 0, value.length);
      } else {
        write(below, json);
      }
    });
    json.endObject();
  }

  /// The fields below a name, without the name.
  static Map<String, byte[]> below(String name, Map<String, byte[]> fields) {
    Map<String, byte[]> below = new LinkedHashMap<>();
    String prefix = name + ".";
    fields.forEach((field, value) -> {
      if (field.startsWith(prefix)) {
        below.put(field.substring(prefix.length()), value);
      }
    });
    return below;
  }
}
