package dev.seriema.engine.plan;

/// Of how many events something is true, from 0 to 1: guessed, or counted.
interface Shares {
  /// The share of events for which an atom holds.
  double holds(int atom);

  /// The share of events that have a value in a slot.
  double present(int slot);

  /// How many bytes the values in a slot have together, in the mean of the events that have any.
  double bytes(int slot);
}
