package dev.seriema.catalog.facts;

import dev.seriema.model.schema.AllowedValue;
import dev.seriema.model.schema.FieldDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What one release of ECS says of a field.
///
/// @param array whether the value is meant to be an array
/// @param multiFields types by the last part of their names
/// @param ignoreAbove empty where longer values are kept
/// @param values allowed values, each with the types of event expected of it
public record EcsField(
    String name,
    String type,
    boolean array,
    Map<String, String> multiFields,
    String level,
    String ignoreAbove,
    boolean indexed,
    List<String> expectedValues,
    String pattern,
    Map<String, List<String>> values) {
  /// A definition of this field with what this release says of it besides the type.
  FieldDefinition completed(FieldDefinition definition, String release) {
    Stream<String> allowed =
        expectedValues.isEmpty() ? values.keySet().stream() : expectedValues.stream();
    FieldDefinition complete =
        definition.withAllowedValues(
            allowed.map(value -> new AllowedValue(value, release, Optional.empty())).toList());
    return array ? complete.asArray() : complete;
  }

  /// This field and its multi-fields.
  List<FieldFact> facts() {
    List<FieldFact> facts = new ArrayList<>();
    facts.add(FieldFact.of(name, type));
    multiFields.forEach((part, other) ->
        facts.add(
            new FieldFact(name + '.' + part, other, Optional.empty(), Optional.empty(), true)));
    return facts;
  }
}
