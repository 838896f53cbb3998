package dev.seriema.model.schema;

import java.util.Collection;
import java.util.Optional;

/// Which fields there are and of which type. Multi-fields are fields of their own.
public interface Schema {
  Optional<FieldDefinition> field(FieldPath path);

  /// Whether a field that is not listed does not exist. Where false, such a field may still turn up
  /// in events, and its type is [FieldType#UNKNOWN].
  boolean isClosed();

  /// All listed names, to suggest from.
  Collection<String> names();

  /// This schema, with what it lacks taken from another.
  default Schema orElse(Schema other) {
    return new LayeredSchema(this, other);
  }
}
