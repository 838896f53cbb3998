package dev.seriema.engine.plan;

import java.util.function.IntPredicate;

/// Shares of the events of a class that all have values in certain slots.
final class SharesWithinClass implements Shares {
  private final Shares all;
  private final Atoms atoms;
  private final IntPredicate isPresent;

  SharesWithinClass(Shares all, Atoms atoms, IntPredicate isPresent) {
    this.all = all;
    this.atoms = atoms;
    this.isPresent = isPresent;
  }

  @Override
  public double holds(int atom) {
    int slot = atoms.slot(atom);
    double holds = all.holds(atom);
    return slot >= 0 && isPresent.test(slot) ? Math.min(1, holds / all.present(slot)) : holds;
  }

  @Override
  public double present(int slot) {
    return isPresent.test(slot) ? 1 : all.present(slot);
  }

  @Override
  public double bytes(int slot) {
    return all.bytes(slot);
  }
}
