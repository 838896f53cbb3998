package dev.seriema.model.expression;

import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;

/// A field as one condition reads it.
///
/// @param type how the event's JSON value is understood; the same path may be read as two types by
///   rules on different data
public record Field(FieldPath path, FieldType type) {
  @Override
  public String toString() {
    return path.name();
  }
}
