package dev.seriema.benchmark.growth;

import dev.seriema.benchmark.measure.Spread;
import java.util.List;

/// What was measured.
public record GrowthResult(List<Point> points) {
  public GrowthResult {
    points = List.copyOf(points);
  }

  /// One place on a curve, or one of the worst cases.
  ///
  /// @param curve that it belongs to, or the name of the case
  /// @param at where on the curve
  /// @param nanos of processor time for an event, in the rounds
  /// @param bytesPerEvent in the mean
  /// @param matches of an event, in the mean
  public record Point(String curve, double at, Spread nanos, double bytesPerEvent, double matches) {
    /// For a byte of the event.
    public double nanosPerByte() {
      return nanos.median() / bytesPerEvent;
    }
  }

  /// In the order in which they were measured.
  public List<Point> curve(String name) {
    return points.stream().filter(point -> point.curve().equals(name)).toList();
  }
}
