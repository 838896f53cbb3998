package dev.seriema.catalog.generate;

import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import java.util.HashMap;
import java.util.Map;

/// Which fields are lists, also with one value; each is looked up once. Not thread-safe.
final class ListFields {
  private final Schema schema;
  private final Map<String, Boolean> known = new HashMap<>();

  ListFields(Schema schema) {
    this.schema = schema;
  }

  boolean isList(String field) {
    return known.computeIfAbsent(
        field, name -> schema.field(new FieldPath(name)).map(FieldDefinition::array).orElse(false));
  }
}
