package dev.seriema.catalog.overlap;

import dev.seriema.model.expression.Condition;
import java.util.Optional;

/// A condition without connectives, the same for all rules that ask it.
///
/// @param number tells it from the other atoms
/// @param condition without its place in a query
/// @param states that it can be in, of [#HOLDS], [#FAILS] and [#UNKNOWN]
/// @param tested what it asks of the values of a field; empty for an atom of which nothing is
///   assumed but that it is in the same state for both rules
record Atom(int number, Condition condition, int states, Optional<Tested> tested) {
  static final int HOLDS = 1;
  static final int FAILS = 2;
  static final int UNKNOWN = 4;

  @Override
  public boolean equals(Object other) {
    return other instanceof Atom atom && atom.number == number;
  }

  @Override
  public int hashCode() {
    return number;
  }
}
