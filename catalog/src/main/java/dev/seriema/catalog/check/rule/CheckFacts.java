package dev.seriema.catalog.check.rule;

import dev.seriema.model.schema.SchemaSource;

/// What is known beside the rules. Tables that ship are asked for where they are needed; here is
/// what a repository may know better.
///
/// @param schemas the fields of indices
public record CheckFacts(SchemaSource schemas) {}
