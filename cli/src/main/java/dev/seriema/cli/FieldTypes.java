package dev.seriema.cli;

import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.schema.SchemaSource;
import dev.seriema.model.schema.ShippedSchemas;

/// Where the types of fields come from, in the order in which they are asked.
///
/// @param schemas for the indices that a rule or query reads
/// @param alerts what an index of alerts accepts
record FieldTypes(SchemaSource schemas, Schema alerts) {
  /// The tables that ship with the program.
  static FieldTypes shipped() {
    return new FieldTypes(ShippedSchemas.NEWEST, EcsSchema.newest());
  }

  /// A schema that says all there is.
  static FieldTypes only(Schema given) {
    return new FieldTypes(_ -> given, given);
  }

  /// The same, where a schema for all indices is asked first.
  FieldTypes under(Schema given) {
    SchemaSource first = _ -> given;
    return new FieldTypes(first.orElse(schemas), given.orElse(alerts));
  }
}
