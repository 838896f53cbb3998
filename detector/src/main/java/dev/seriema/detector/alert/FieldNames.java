package dev.seriema.detector.alert;

import dev.seriema.model.schema.FieldPath;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Some fields of a document by their dotted names, each with all that lies in it.
final class FieldNames {
  private final Set<String> names;

  /// What leads to them.
  private final Set<String> above = new HashSet<>();

  private FieldNames(Set<String> names) {
    this.names = names;
    for (String name : names) {
      new FieldPath(name).ancestors().map(FieldPath::name).forEach(above::add);
    }
  }

  static FieldNames of(Collection<String> names) {
    return new FieldNames(Set.copyOf(names));
  }

  /// Whether a name is one of them, leads to one, or lies in one.
  boolean concern(String name) {
    return names.contains(name) || above.contains(name) || liesInOne(name);
  }

  private boolean liesInOne(String name) {
    for (int dot = name.lastIndexOf('.'); dot >= 0; dot = name.lastIndexOf('.', dot - 1)) {
      if (names.contains(name.substring(0, dot))) {
        return true;
      }
    }
    return false;
  }
}
