package dev.seriema.languages.lucene.syntax;

import dev.seriema.model.diagnostic.SourceSpan;

/// The weight of a clause, which decides about the order of results and never about a match.
///
/// @param number decimal digits, perhaps with a fraction
public record Boost(String number, SourceSpan span) {}
