package dev.seriema.testkit.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.ListedSchema;
import dev.seriema.model.schema.Schema;
import java.util.Map;
import java.util.TreeMap;

/// The mapping block of a page: the fields there are, and no others.
public final class SpecMapping {
  private SpecMapping() {}

  /// @param json an object from names of fields to names of types
  public static Schema of(String json) {
    Map<String, FieldType> types = new TreeMap<>();
    try {
      new JsonMapper()
          .readTree(json)
          .properties()
          .forEach(field ->
              types.put(field.getKey(), FieldType.named(field.getValue().asText()).orElseThrow()));
    } catch (JsonProcessingException noMapping) {
      throw new AssertionError("no mapping: " + json, noMapping);
    }
    return new ListedSchema(types, true);
  }
}
