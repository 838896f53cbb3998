package dev.seriema.model.schema;

import dev.seriema.model.rule.IndexPatterns;

/// The tables that ship with the program, as a source of schemas.
public enum ShippedSchemas implements SchemaSource {
  /// The newest release of each table.
  NEWEST;

  @Override
  public Schema of(IndexPatterns patterns) {
    return EcsSchema.newest();
  }
}
