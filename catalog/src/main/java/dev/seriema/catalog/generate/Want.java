package dev.seriema.catalog.generate;

import dev.seriema.model.expression.Condition;

/// What an event has to make of one atom of a condition.
///
/// @param atom without connectives
/// @param holds whether it has to hold; else it has to fail
record Want(Condition atom, boolean holds) {
  Want negated() {
    return new Want(atom, !holds);
  }
}
