package dev.seriema.model.schema;

import java.util.List;

/// What a table says of a field.
///
/// @param multiFields the same value under other types, such as `process.name.text`
public record FieldDefinition(FieldPath path, FieldType type, List<FieldDefinition> multiFields) {
  public FieldDefinition {
    multiFields = List.copyOf(multiFields);
  }

  public FieldDefinition(FieldPath path, FieldType type) {
    this(path, type, List.of());
  }
}
