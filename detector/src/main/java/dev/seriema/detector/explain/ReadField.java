package dev.seriema.detector.explain;

import dev.seriema.model.expression.Field;
import dev.seriema.model.schema.FieldOrigin;
import java.util.Optional;

/// A field as a rule reads it.
///
/// @param origin the table that lists the field; empty where none does, and the type follows from
///   how the field is used
public record ReadField(Field field, Optional<FieldOrigin> origin) {}
