package dev.seriema.model.schema;

import java.util.List;
import java.util.Optional;

/// What a table says of a field.
///
/// @param place where an event has the value: the path itself, for a multi-field that of its
///   parent, for an alias that of its target
/// @param nested the field of type `nested` in which it lies
/// @param array whether the value is normalised to a list, also where it is a single one
/// @param multiFields the same value under other types, such as `process.name.text`
/// @param allowedValues all that the field may have, over all releases; empty where any may occur
/// @param constant the only value in the indices of the query, where it is known
/// @param rivals definitions in other tables of the same indices that compare differently and were
///   not chosen
public record FieldDefinition(
    FieldPath path,
    FieldType type,
    FieldOrigin origin,
    FieldPath place,
    Optional<FieldPath> nested,
    boolean array,
    List<FieldDefinition> multiFields,
    List<AllowedValue> allowedValues,
    Optional<String> constant,
    List<FieldDefinition> rivals) {
  public FieldDefinition {
    multiFields = List.copyOf(multiFields);
    allowedValues = List.copyOf(allowedValues);
    rivals = List.copyOf(rivals);
  }

  /// A field of which only the type is known.
  public static FieldDefinition of(FieldPath path, FieldType type, FieldOrigin origin) {
    return new FieldDefinition(
        path,
        type,
        origin,
        path,
        Optional.empty(),
        false,
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  public FieldDefinition withPlace(FieldPath other) {
    return new FieldDefinition(
        path, type, origin, other, nested, array, multiFields, allowedValues, constant, rivals);
  }

  public FieldDefinition withNested(Optional<FieldPath> above) {
    return new FieldDefinition(
        path, type, origin, place, above, array, multiFields, allowedValues, constant, rivals);
  }

  public FieldDefinition asArray() {
    return new FieldDefinition(
        path, type, origin, place, nested, true, multiFields, allowedValues, constant, rivals);
  }

  public FieldDefinition withMultiFields(List<FieldDefinition> others) {
    return new FieldDefinition(
        path, type, origin, place, nested, array, others, allowedValues, constant, rivals);
  }

  public FieldDefinition withAllowedValues(List<AllowedValue> values) {
    return new FieldDefinition(
        path, type, origin, place, nested, array, multiFields, values, constant, rivals);
  }

  public FieldDefinition withConstant(Optional<String> value) {
    return new FieldDefinition(
        path, type, origin, place, nested, array, multiFields, allowedValues, value, rivals);
  }

  public FieldDefinition withRivals(List<FieldDefinition> others) {
    return new FieldDefinition(
        path, type, origin, place, nested, array, multiFields, allowedValues, constant, others);
  }

  /// This definition, with what a more general table knows of the same field and this one does not
  /// say: whether it is a list, which values it may have, which multi-fields it has.
  FieldDefinition completedBy(FieldDefinition general) {
    FieldDefinition complete = general.array() ? asArray() : this;
    if (allowedValues.isEmpty()) {
      complete = complete.withAllowedValues(general.allowedValues());
    }
    return multiFields.isEmpty() && type.family() == general.type().family()
        ? complete.withMultiFields(general.multiFields())
        : complete;
  }
}
