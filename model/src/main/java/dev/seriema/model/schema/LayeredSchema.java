package dev.seriema.model.schema;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Two schemas, the first of which wins.
///
/// @param completing whether the second is asked of a field that the first has too, for what the
///   first does not say of it
record LayeredSchema(Schema first, Schema second, boolean completing) implements Schema {
  @Override
  public Optional<FieldDefinition> field(FieldPath path) {
    Optional<FieldDefinition> found = first.field(path);
    if (found.isEmpty()) {
      return second.field(path);
    }
    return completing
        ? found.map(
            definition -> second.field(path).map(definition::completedBy).orElse(definition))
        : found;
  }

  @Override
  public boolean isClosed() {
    return first.isClosed() || second.isClosed();
  }

  @Override
  public SortedSet<String> names(String beginning) {
    SortedSet<String> own = first.names(beginning);
    SortedSet<String> others = second.names(beginning);
    if (own.isEmpty() || others.isEmpty()) {
      return own.isEmpty() ? others : own;
    }
    SortedSet<String> names = new TreeSet<>(own);
    names.addAll(others);
    return names;
  }

  @Override
  public List<String> tables() {
    return Stream.concat(first.tables().stream(), second.tables().stream()).distinct().toList();
  }

  @Override
  public List<String> undescribed() {
    List<String> left = first.undescribed();
    List<String> right = second.undescribed();
    if (left.contains(EVERY_INDEX)) {
      return right;
    }
    return right.contains(EVERY_INDEX) ? left : left.stream().filter(right::contains).toList();
  }
}
