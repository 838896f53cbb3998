package dev.seriema.languages.esql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;

/// Something that a query names: a column, an index, a data set.
///
/// @param text without quotes; of an index without its cluster
/// @param isPattern whether a `*` in it stands for anything
public record EsqlName(String text, boolean isPattern, SourceSpan span) {}
