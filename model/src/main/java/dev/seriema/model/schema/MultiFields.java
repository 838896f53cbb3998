package dev.seriema.model.schema;

import dev.seriema.model.schema.FieldType.Family;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the multi-fields in tables that list them as fields of their own.
final class MultiFields {
  /// How multi-fields are called in all packages and Beats.
  private static final List<String> NAMES = List.of("caseless", "keyword", "text");

  private MultiFields() {}

  /// A definition that knows its multi-fields or, being one, its parent.
  static FieldDefinition linked(FieldDefinition definition, Schema table) {
    if (!isText(definition)) {
      return definition;
    }
    Optional<FieldDefinition> parent = parent(definition.path(), table);
    if (parent.isPresent()) {
      return definition.withPlace(parent.get().place());
    }
    List<FieldDefinition> children =
        NAMES.stream()
            .map(name -> new FieldPath(definition.path().name() + '.' + name))
            .flatMap(path -> table.field(path).stream())
            .filter(MultiFields::isText)
            .map(child -> child.withPlace(definition.place()))
            .toList();
    return children.isEmpty()
        ? definition
        : definition.withMultiFields(
            Stream.concat(definition.multiFields().stream(), children.stream()).toList());
  }

  private static Optional<FieldDefinition> parent(FieldPath path, Schema table) {
    int dot = path.name().lastIndexOf('.');
    return dot > 0 && NAMES.contains(path.name().substring(dot + 1))
        ? table.field(new FieldPath(path.name().substring(0, dot))).filter(MultiFields::isText)
        : Optional.empty();
  }

  private static boolean isText(FieldDefinition definition) {
    Family family = definition.type().family();
    return (family == Family.KEYWORD || family == Family.TEXT)
        && definition.type() != FieldType.FLATTENED;
  }
}
