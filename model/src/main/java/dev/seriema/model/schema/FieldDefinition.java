package dev.seriema.model.schema;

import java.util.List;
import java.util.Optional;

/// What a table says of a field.
///
/// @param place where an event has the value: the path itself, for a multi-field that of its
///   parent, for an alias that of its target
/// @param array whether the value is normalised to a list, also where it is a single one
/// @param multiFields the same value under other types, such as `process.name.text`
/// @param allowedValues all that the field may have, over all releases; empty where any may occur
/// @param constant the only value in the indices of the table, where it is known
/// @param rivals definitions in other tables of the same indices that compare differently and were
///   not chosen
public record FieldDefinition(
    FieldPath path,
    FieldType type,
    FieldOrigin origin,
    FieldPath place,
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
        path, type, origin, path, false, List.of(), List.of(), Optional.empty(), List.of());
  }

  public FieldDefinition withPlace(FieldPath other) {
    return new FieldDefinition(
        path, type, origin, other, array, multiFields, allowedValues, constant, rivals);
  }

  public FieldDefinition asArray() {
    return new FieldDefinition(
        path, type, origin, place, true, multiFields, allowedValues, constant, rivals);
  }

  public FieldDefinition withMultiFields(List<FieldDefinition> others) {
    return new FieldDefinition(
        path, type, origin, place, array, others, allowedValues, constant, rivals);
  }

  public FieldDefinition withAllowedValues(List<AllowedValue> values) {
    return new FieldDefinition(
        path, type, origin, place, array, multiFields, values, constant, rivals);
  }

  public FieldDefinition withConstant(String value) {
    return new FieldDefinition(
        path, type, origin, place, array, multiFields, allowedValues, Optional.of(value), rivals);
  }

  public FieldDefinition withRivals(List<FieldDefinition> others) {
    return new FieldDefinition(
        path, type, origin, place, array, multiFields, allowedValues, constant, others);
  }
}
