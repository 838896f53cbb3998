package dev.seriema.catalog.review;

import dev.seriema.catalog.check.RuleCheck;
import dev.seriema.model.schema.SchemaSource;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// What a review asks of rules, each for places of a copy of the repository.
///
/// @param check checks all rules
/// @param schemas the fields of indices
public record ReviewTools(
    Function<List<Path>, RuleCheck> check, Function<List<Path>, SchemaSource> schemas) {}
