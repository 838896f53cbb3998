package dev.seriema.catalog.metadata;

import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.value.Value;

/// Writes fields of descriptions as JSON: a list where the field may have several values.
public final class DescriptionJson {
  private DescriptionJson() {}

  public static void write(Description.Field field, JsonWriter json) {
    if (!field.isList()) {
      write(field.values().getFirst(), json);
      return;
    }
    json.beginArray();
    field.values().forEach(value -> write(value, json));
    json.endArray();
  }

  private static void write(Value value, JsonWriter json) {
    switch (value) {
      case Value.Text(var text) -> json.string(text);
      case Value.Whole(long number) -> json.number(number);
      case Value.Fraction(double number) -> json.number(number);
      case Value.Truth(boolean holds) -> json.truth(holds);
      case Value.Moment(var instant) -> json.string(instant.toString());
      case Value.Address(var address) -> json.string(address.toString());
      case Value.Missing _ -> json.nothing();
    }
  }
}
