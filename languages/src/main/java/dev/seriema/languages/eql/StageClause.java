package dev.seriema.languages.eql;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Clause;

/// What one stage of a query asks, in the shape that its author gave it.
///
/// @param heading which stage it is, such as `stage 2 of 3`, `stages 1 to 5 of 6`, `no stage 2 of
///   3` for an absent one, `until`, or `event` where the query has no stages
/// @param clause its category is the first part
/// @param span of the stage with its keys
public record StageClause(String heading, Clause clause, SourceSpan span) {}
