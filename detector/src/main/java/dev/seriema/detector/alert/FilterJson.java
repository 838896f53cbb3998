package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.filter.FilterValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Filter objects as JSON.
final class FilterJson {
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

  private FilterJson() {}

  static void write(List<FilterValue> filters, JsonWriter json) {
    json.beginArray();
    filters.forEach(filter -> write(filter, json));
    json.endArray();
  }

  /// What a rule's file is read by bounds how deep filters nest.
  private static void write(FilterValue value, JsonWriter json) {
    switch (value) {
      case FilterValue.Text(var text, _, _) -> json.string(text);
      case FilterValue.Numeral(var text, _) -> number(text, json);
      case FilterValue.Truth(var holds, _) -> json.truth(holds);
      case FilterValue.Items(var values, _) -> write(values, json);
      case FilterValue.Members(var members, _) -> {
        json.beginObject();
        members.forEach(member -> write(member.value(), json.name(member.name())));
        json.endObject();
      }
      case FilterValue.Other _ -> json.nothing();
    }
  }

  /// A number that JSON cannot write is a text.
  private static void number(String text, JsonWriter json) {
    if (NUMBER.matcher(text).matches()) {
      byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
      json.copy(bytes, 0, bytes.length);
    } else {
      json.string(text);
    }
  }
}
