package dev.seriema.languages.kql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.Optional;

/// A query as it is written.
///
/// @param condition empty for a blank query, which every event matches
public record KqlQuery(Optional<KqlExpression> condition, SourceSpan span) {}
