package dev.seriema.languages.lint;

/// What comparing the parts of one query with each other may cost, so that a query of any size is
/// read in time that grows with its length.
///
/// What would cost more is not looked at: a lint then says nothing rather than guess.
public final class Effort {
  /// How many parts that ask the same field one part is compared with.
  static final int MOST_NEIGHBOURS = 64;

  /// How many steps all comparisons may take together: one for each character or item that is
  /// looked at, and some for each pair of parts.
  static final int MOST_STEPS = 2_000_000;

  private static final int STEPS_OF_A_PAIR = 10;

  private int left = MOST_STEPS;

  /// Pays for two parts that are compared.
  public boolean spendOnPair() {
    return spend(STEPS_OF_A_PAIR);
  }

  /// @return whether there was that much left
  public boolean spend(int steps) {
    left -= Math.min(left, steps);
    return left > 0;
  }

  public boolean isSpent() {
    return left == 0;
  }
}
