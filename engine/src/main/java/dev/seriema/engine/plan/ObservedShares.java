package dev.seriema.engine.plan;

/// What a sample of events has shown. Where it says little, because nothing or all of it was so,
/// the guess still tells what is rarer.
final class ObservedShares implements Shares {
  /// How many observed events a guess is worth.
  private static final double WEIGHT_OF_GUESS = 4;

  private final Observations observed;
  private final Shares guess;

  ObservedShares(Observations observed, Shares guess) {
    this.observed = observed;
    this.guess = guess;
  }

  @Override
  public double holds(int atom) {
    return share(observed.holds(atom), guess.holds(atom));
  }

  @Override
  public double present(int slot) {
    return share(observed.present(slot), guess.present(slot));
  }

  private double share(int seen, double guessed) {
    return (seen + WEIGHT_OF_GUESS * guessed) / (observed.size() + WEIGHT_OF_GUESS);
  }
}
