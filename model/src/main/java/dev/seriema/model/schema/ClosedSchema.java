package dev.seriema.model.schema;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// A schema whose tables are taken to know every field there is.
record ClosedSchema(Schema schema) implements Schema {
  @Override
  public Optional<FieldDefinition> field(FieldPath path) {
    return schema.field(path);
  }

  @Override
  public boolean isClosed() {
    return true;
  }

  @Override
  public SortedSet<String> names(String beginning) {
    return schema.names(beginning);
  }

  @Override
  public List<String> tables() {
    return schema.tables();
  }

  @Override
  public List<String> undescribed() {
    return schema.undescribed();
  }
}
