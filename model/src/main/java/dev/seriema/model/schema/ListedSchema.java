package dev.seriema.model.schema;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A schema from a list of names and types, such as a mapping that a user gives.
public final class ListedSchema implements Schema {
  private final Map<String, FieldDefinition> fields = new TreeMap<>();
  private final boolean closed;

  /// @param closed whether a field that is not in the list does not exist
  public ListedSchema(Map<String, FieldType> types, boolean closed) {
    types.forEach((name, type) -> fields.put(name, new FieldDefinition(new FieldPath(name), type)));
    this.closed = closed;
  }

  @Override
  public Optional<FieldDefinition> field(FieldPath path) {
    return Optional.ofNullable(fields.get(path.name()));
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public Collection<String> names() {
    return fields.keySet();
  }
}
