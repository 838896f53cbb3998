package dev.seriema.catalog.mutation;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Clause;

/// A clause without connectives that is changed in one place.
///
/// @param span of what is changed
/// @param written what is changed, as the query spells it
/// @param change what becomes of it
record LeafChange(
    Mutation mutation, Clause.Leaf leaf, SourceSpan span, String written, String change) {}
