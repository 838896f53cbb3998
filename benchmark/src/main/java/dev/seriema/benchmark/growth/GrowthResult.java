package dev.seriema.benchmark.growth;

import dev.seriema.benchmark.measure.Spread;
import java.util.List;

/// What one process has measured.
///
/// @param at where on the curve, as it was
/// @param nanos of processor time for an event, in each pass
/// @param bytesPerEvent in the mean
/// @param matches of an event, in the mean
public record GrowthResult(int at, List<Double> nanos, double bytesPerEvent, double matches) {
  public GrowthResult {
    nanos = List.copyOf(nanos);
  }

  Spread spread() {
    return Spread.of(nanos.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
