package dev.seriema.detector.correlation;

import dev.seriema.model.expression.Field;
import java.util.List;
import java.util.stream.Stream;

/// Lists of fields one behind the other.
final class Fields {
  private Fields() {}

  static List<Field> of(List<Field> first, List<Field> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
