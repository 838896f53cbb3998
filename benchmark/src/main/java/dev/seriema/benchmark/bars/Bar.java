package dev.seriema.benchmark.bars;

import dev.seriema.benchmark.measure.Spread;

/// What is asked of one figure.
///
/// @param must what has to be reached
/// @param isCeiling whether less is better
/// @param unit behind the figures, such as ` MB` or `x`
public record Bar(
    String name, double must, double aim, boolean isCeiling, String unit, Spread seen) {

  public static Bar atLeast(String name, double must, double aim, String unit, Spread seen) {
    return new Bar(name, must, aim, false, unit, seen);
  }

  public static Bar atMost(String name, double must, double aim, String unit, Spread seen) {
    return new Bar(name, must, aim, true, unit, seen);
  }

  /// How far the median of what was seen goes.
  public Verdict verdict() {
    if (reaches(aim)) {
      return Verdict.AIM;
    }
    return reaches(must) ? Verdict.MUST : Verdict.MISSED;
  }

  private boolean reaches(double bar) {
    return isCeiling ? seen.median() <= bar : seen.median() >= bar;
  }

  /// What was reached.
  public enum Verdict {
    AIM("aim"),
    MUST("must"),
    MISSED("missed");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
