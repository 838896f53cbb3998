package dev.seriema.detector.alert;

import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.value.Value;
import java.util.List;

/// A field and the value by which events are told apart.
///
/// @param values one, or those of an array in order; none where the field is missing
/// @param isArray whether the values are written as an array, also a single one
public record FieldTerm(String field, List<Value> values, boolean isArray) {
  public FieldTerm {
    values = List.copyOf(values);
    if (!isArray && values.size() > 1) {
      throw new IllegalArgumentException(field + " has " + values.size() + " values, not one");
    }
  }

  /// A field with a value of its own; a missing one is `null`.
  public static FieldTerm of(String field, Value value) {
    return new FieldTerm(field, value.isMissing() ? List.of() : List.of(value), false);
  }

  /// A field with an array that is one value.
  public static FieldTerm ofArray(String field, List<Value> values) {
    return new FieldTerm(field, values, true);
  }

  /// As a member of `terms`.
  void write(JsonWriter json) {
    json.beginObject().name("field").string(field).name("value");
    writeValue(json);
    json.endObject();
  }

  void writeValue(JsonWriter json) {
    if (isArray) {
      json.beginArray();
      values.forEach(value -> ValueJson.write(value, json));
      json.endArray();
    } else if (values.isEmpty()) {
      json.nothing();
    } else {
      ValueJson.write(values.getFirst(), json);
    }
  }

  static void writeAll(List<FieldTerm> terms, JsonWriter json) {
    json.beginArray();
    terms.forEach(term -> term.write(json));
    json.endArray();
  }
}
