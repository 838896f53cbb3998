package dev.seriema.model.schema;

import dev.seriema.model.rule.IndexPatterns;

/// Tables that are taken to know every field of the indices that they list in full.
record ClosedWhereDescribed(SchemaSource tables) implements SchemaSource {
  @Override
  public Schema of(IndexPatterns patterns) {
    Schema schema = tables.of(patterns);
    return schema.undescribed().isEmpty() ? new ClosedSchema(schema) : schema;
  }

  @Override
  public Schema ecs() {
    return tables.ecs();
  }
}
