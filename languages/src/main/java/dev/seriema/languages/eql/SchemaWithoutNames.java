package dev.seriema.languages.eql;

import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// A schema for whom nobody is to be told what a field may have been meant to be, since looking
/// through all names takes long.
record SchemaWithoutNames(Schema schema) implements Schema {
  @Override
  public Optional<FieldDefinition> field(FieldPath path) {
    return schema.field(path);
  }

  @Override
  public boolean isClosed() {
    return schema.isClosed();
  }

  @Override
  public SortedSet<String> names(String beginning) {
    return Collections.emptySortedSet();
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
