package dev.seriema.engine.plan;

import java.util.Arrays;

/// What a sample of events has shown. Where it says little, because nothing or all of it was so,
/// the guess still tells what is rarer.
final class ObservedShares implements Shares {
  /// How many observed events a guess is worth.
  private static final double WEIGHT_OF_GUESS = 4;

  private final double[] holds;
  private final double[] present;
  private final double[] bytes;

  ObservedShares(Observations observed, Shares guess, int atoms, int slots) {
    holds = new double[atoms];
    present = new double[slots];
    bytes = new double[slots];
    Arrays.setAll(holds, atom -> mean(observed.holds(atom), observed.asked(), guess.holds(atom)));
    Arrays.setAll(
        present, slot -> mean(observed.present(slot), observed.size(), guess.present(slot)));
    Arrays.setAll(
        bytes,
        slot -> mean((double) observed.bytes(slot), observed.present(slot), guess.bytes(slot)));
  }

  @Override
  public double holds(int atom) {
    return holds[atom];
  }

  @Override
  public double present(int slot) {
    return present[slot];
  }

  @Override
  public double bytes(int slot) {
    return bytes[slot];
  }

  private static double mean(double sum, int count, double guessed) {
    return (sum + WEIGHT_OF_GUESS * guessed) / (count + WEIGHT_OF_GUESS);
  }
}
