package dev.seriema.catalog.exchange;

import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.written.WrittenTable.Member;
import dev.seriema.model.event.JsonWriter;

/// A value as JSON on one line.
final class JsonForm {
  private JsonForm() {}

  static void write(JsonValue value, JsonWriter json) {
    switch (value) {
      case JsonValue.Text(var text, _, _) -> json.string(text);
      case JsonValue.IntegerNumber(var number, _) -> json.number(number);
      case JsonValue.FloatNumber(var number, _) -> json.number(number);
      case JsonValue.Truth(var holds, _) -> json.truth(holds);
      case JsonValue.Nothing _ -> json.nothing();
      case JsonValue.Array(var items, _) -> {
        json.beginArray();
        items.forEach(item -> write(item, json));
        json.endArray();
      }
      case JsonValue.Table table -> {
        json.beginObject();
        for (Member member : table.members().values()) {
          json.name(member.key());
          write((JsonValue) member.value(), json);
        }
        json.endObject();
      }
    }
  }
}
