/// The typed condition that every query language lowers to.
///
/// Truth has three values: a condition holds, fails, or is unknown because a computed part lacks a
/// value. What a missing field, an array, a type or letter case means is settled while a language
/// is lowered and is written into the tree; whoever evaluates it decides nothing.
///
/// It knows no query language and no event.
@NullMarked
package dev.seriema.model.expression;

import org.jspecify.annotations.NullMarked;
