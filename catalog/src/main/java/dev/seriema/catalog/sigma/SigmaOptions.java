package dev.seriema.catalog.sigma;

import dev.seriema.model.schema.SchemaSource;
import java.time.LocalDate;

/// What somebody wants of a conversion.
///
/// @param strictFields whether a field that no table knows is refused
/// @param today the date of rules that have none
/// @param schemas that say the types of fields
public record SigmaOptions(boolean strictFields, LocalDate today, SchemaSource schemas) {}
