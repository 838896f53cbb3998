package dev.seriema.catalog.sigma.query;

import dev.seriema.catalog.sigma.field.EventSource;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.schema.SchemaSource;
import java.util.Optional;

/// The types of fields in the indices of a source.
record FieldTypes(Schema schema) {
  static FieldTypes of(EventSource source, SchemaSource schemas) {
    return new FieldTypes(schemas.of(new IndexPatterns(source.indices())));
  }

  EventField field(String path) {
    Optional<FieldDefinition> definition = schema.field(new FieldPath(path));
    FieldType.Family family =
        definition.map(found -> found.type().family()).orElse(FieldType.Family.KEYWORD);
    return new EventField(
        path,
        family == FieldType.Family.UNKNOWN ? FieldType.Family.KEYWORD : family,
        definition.isPresent(),
        definition.filter(FieldDefinition::array).isPresent());
  }
}
