package dev.seriema.catalog.facts;

import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldOrigin;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What files say of fields, in the words of schemas.
final class Definitions {
  private Definitions() {}

  /// @param facts multi-fields behind their fields
  /// @return one for each name, the last of two with the same one
  static Collection<FieldDefinition> of(Collection<FieldFact> facts, FieldOrigin origin) {
    Map<String, FieldFact> byName = new LinkedHashMap<>();
    facts.forEach(fact -> byName.put(fact.name(), fact));
    Map<String, FieldDefinition> definitions = new LinkedHashMap<>();
    byName.forEach((name, fact) -> definitions.put(name, definition(fact, byName, origin)));
    byName.values().stream().filter(FieldFact::multiField).forEach(fact -> join(fact, definitions));
    return definitions.values();
  }

  private static FieldDefinition definition(
      FieldFact fact, Map<String, FieldFact> byName, FieldOrigin origin) {
    Optional<FieldFact> target = fact.aliasOf().map(byName::get);
    FieldDefinition definition =
        FieldDefinition.of(
                new FieldPath(fact.name()),
                FieldType.named(target.orElse(fact).type()).orElse(FieldType.UNKNOWN),
                origin)
            .withPlace(new FieldPath(fact.aliasOf().orElse(fact.name())));
    return definition.withConstant(fact.constant());
  }

  /// Makes a multi-field and the field that it belongs to know each other.
  private static void join(FieldFact multiField, Map<String, FieldDefinition> definitions) {
    String parentName = multiField.name().substring(0, multiField.name().lastIndexOf('.'));
    FieldDefinition parent = definitions.get(parentName);
    FieldDefinition own = definitions.get(multiField.name());
    if (parent == null || own == null) {
      return;
    }
    FieldDefinition child = own.withPlace(parent.place());
    List<FieldDefinition> children = new ArrayList<>(parent.multiFields());
    children.add(child);
    definitions.put(multiField.name(), child);
    definitions.put(parentName, parent.withMultiFields(children));
  }
}
