package dev.seriema.benchmark.measure;

import java.util.Arrays;

/// What several rounds of one measurement gave.
public record Spread(double least, double median, double most) {
  /// @param figures one for each round, in any order
  public static Spread of(double... figures) {
    if (figures.length == 0) {
      throw new IllegalArgumentException("a spread is of one figure or more");
    }
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Spread(sorted[0], median, sorted[sorted.length - 1]);
  }
}
