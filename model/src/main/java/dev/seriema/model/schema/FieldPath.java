package dev.seriema.model.schema;

import java.util.stream.Stream;

/// The dotted name of a field, such as `process.parent.name`; letter case counts.
public record FieldPath(String name) implements Comparable<FieldPath> {
  public FieldPath {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a field has a name");
    }
  }

  /// The names above it, the nearest first: of `a.b.c` these are `a.b` and `a`.
  public Stream<FieldPath> ancestors() {
    return Stream.iterate(
            name.lastIndexOf('.'), dot -> dot > 0, dot -> name.lastIndexOf('.', dot - 1))
        .map(dot -> new FieldPath(name.substring(0, dot)));
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
