package dev.seriema.detector;

import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.ListedSchema;
import dev.seriema.model.schema.Schema;
import dev.seriema.testkit.random.Chance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An event of texts, and of one nested field with objects of texts.
///
/// @param fields the values of each field; a field without any is absent
/// @param parts the objects of the nested field `parts`
record PlainEvent(Map<String, List<String>> fields, List<Map<String, String>> parts) {
  static final List<String> FIELDS = List.of("process.name", "process.args", "host.os.type");
  static final List<String> PART_FIELDS = List.of("name", "kind");
  static final List<String> WORDS =
      List.of("a", "A", "ab", "abc", "b", "a*", "a\\b", "linux", "windows");
  static final Schema SCHEMA =
      new ListedSchema(
          new TreeMap<>(
              Map.of(
                  "event.category", FieldType.KEYWORD,
                  "process.name", FieldType.KEYWORD,
                  "process.args", FieldType.KEYWORD,
                  "host.os.type", FieldType.KEYWORD,
                  "parts", FieldType.NESTED,
                  "parts.name", FieldType.KEYWORD,
                  "parts.kind", FieldType.KEYWORD)),
          true);

  static PlainEvent random(Chance chance) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String field : FIELDS) {
      fields.put(field, chance.list(0, 2, () -> chance.of(WORDS)));
    }
    List<Map<String, String>> parts = new ArrayList<>();
    for (int i = chance.below(3); i > 0; i--) {
      Map<String, String> part = new LinkedHashMap<>();
      part.put("id", "x");
      for (String field : PART_FIELDS) {
        if (!chance.oneIn(3)) {
          part.put(field, chance.of(WORDS));
        }
      }
      parts.add(part);
    }
    return new PlainEvent(fields, parts);
  }

  /// None where the field is absent.
  List<String> values(String field) {
    return fields.getOrDefault(field, List.of());
  }

  String json() {
    JsonWriter json = new JsonWriter();
    json.beginObject().name("event.category").string("any");
    fields.forEach((field, values) -> {
      json.name(field).beginArray();
      values.forEach(json::string);
      json.endArray();
    });
    json.name("parts").beginArray();
    for (Map<String, String> part : parts) {
      json.beginObject();
      part.forEach((field, value) -> json.name(field).string(value));
      json.endObject();
    }
    json.endArray().endObject();
    return new String(json.toByteArray(), StandardCharsets.UTF_8);
  }
}
