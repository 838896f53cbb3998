package dev.seriema.model.schema;

import dev.seriema.model.schema.FieldType.Family;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds what a table that lists every field by itself says by the names of others: which are
/// multi-fields of which, and which lie in a nested field.
///
/// @param listed what the table says of a name, without its relatives
record Relatives(Function<FieldPath, Optional<FieldDefinition>> listed) {
  /// How multi-fields are called in all packages and Beats.
  private static final List<String> MULTI_FIELDS = List.of("caseless", "keyword", "text");

  /// The definition with what its relatives say of it.
  FieldDefinition linked(FieldDefinition definition) {
    FieldDefinition inPlace = definition.withNested(nested(definition.path()));
    if (!isText(definition)) {
      return inPlace;
    }
    Optional<FieldDefinition> parent = parent(definition.path());
    if (parent.isPresent()) {
      return inPlace.withPlace(parent.get().place());
    }
    List<FieldDefinition> children = children(definition);
    return children.isEmpty()
        ? inPlace
        : inPlace.withMultiFields(
            Stream.concat(definition.multiFields().stream(), children.stream()).toList());
  }

  private List<FieldDefinition> children(FieldDefinition definition) {
    return MULTI_FIELDS.stream()
        .map(name -> new FieldPath(definition.path().name() + '.' + name))
        .filter(
            path -> definition.multiFields().stream().noneMatch(known -> known.path().equals(path)))
        .flatMap(path -> listed.apply(path).stream())
        .filter(Relatives::isText)
        .map(child -> child.withPlace(definition.place()))
        .toList();
  }

  private Optional<FieldDefinition> parent(FieldPath path) {
    int dot = path.name().lastIndexOf('.');
    return dot > 0 && MULTI_FIELDS.contains(path.name().substring(dot + 1))
        ? listed.apply(new FieldPath(path.name().substring(0, dot))).filter(Relatives::isText)
        : Optional.empty();
  }

  private Optional<FieldPath> nested(FieldPath path) {
    return path.ancestors()
        .filter(above ->
            listed.apply(above).filter(field -> field.type() == FieldType.NESTED).isPresent())
        .findFirst();
  }

  private static boolean isText(FieldDefinition definition) {
    Family family = definition.type().family();
    return (family == Family.KEYWORD || family == Family.TEXT)
        && definition.type() != FieldType.FLATTENED;
  }
}
