package dev.seriema.model.schema;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;

/// A schema that is read when it is first asked for anything, once.
public final class DeferredSchema implements Schema {
  private final Once<Schema> schema;

  public DeferredSchema(Supplier<Schema> maker) {
    schema = new Once<>(maker);
  }

  @Override
  public Optional<FieldDefinition> field(FieldPath path) {
    return schema.get().field(path);
  }

  @Override
  public boolean isClosed() {
    return schema.get().isClosed();
  }

  @Override
  public SortedSet<String> names(String beginning) {
    return schema.get().names(beginning);
  }

  @Override
  public List<String> tables() {
    return schema.get().tables();
  }

  @Override
  public List<String> undescribed() {
    return schema.get().undescribed();
  }
}
