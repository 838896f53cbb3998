package dev.seriema.model.schema;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Two schemas, the first of which wins.
record LayeredSchema(Schema first, Schema second) implements Schema {
  @Override
  public Optional<FieldDefinition> field(FieldPath path) {
    return first.field(path).or(() -> second.field(path));
  }

  @Override
  public boolean isClosed() {
    return first.isClosed() || second.isClosed();
  }

  @Override
  public Collection<String> names() {
    TreeSet<String> names = new TreeSet<>(first.names());
    names.addAll(second.names());
    return names;
  }

  @Override
  public List<String> tables() {
    return Stream.concat(first.tables().stream(), second.tables().stream()).distinct().toList();
  }

  @Override
  public List<String> undescribed() {
    List<String> neither = second.undescribed();
    return first.undescribed().stream().filter(neither::contains).toList();
  }
}
