package dev.seriema.model.schema;

/// The dotted name of a field, such as `process.parent.name`; letter case counts.
public record FieldPath(String name) implements Comparable<FieldPath> {
  public FieldPath {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a field has a name");
    }
  }

  @Override
  public int compareTo(FieldPath other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
