package dev.seriema.catalog.mutation;

import dev.seriema.model.expression.Predicate;

/// A predicate that is changed in one place.
///
/// @param written what is changed; texts under [dev.seriema.model.value.LetterCase#FOLDED] are
///   folded
record PredicateChange(Mutation mutation, Predicate predicate, String written, String change) {}
