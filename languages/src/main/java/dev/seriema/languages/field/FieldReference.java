package dev.seriema.languages.field;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.schema.FieldPath;

/// A place in a query that reads a field.
///
/// @param optional whether a question mark says that the field need not exist
public record FieldReference(FieldPath path, boolean optional, SourceSpan span) {}
