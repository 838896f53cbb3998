package dev.seriema.catalog.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
