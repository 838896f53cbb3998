/// Sets of values of one field, to reckon with what predicates say without asking every value.
///
/// A set is exact or not there at all: what goes beyond a stated amount of work, or asks for words
/// of a text, is *not decided*, and whoever asks gets nothing rather than a guess. Texts are sets
/// by automata, all other kinds by ranges, since each of their values has one before and one behind
/// it.
///
/// It knows neither rules nor events.
@NullMarked
package dev.seriema.catalog.symbolic;

import org.jspecify.annotations.NullMarked;
