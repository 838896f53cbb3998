package dev.seriema.benchmark.growth;

import dev.seriema.benchmark.measure.Spread;
import java.util.List;

/// One place on a curve, or one of the worst cases, as several processes saw it.
///
/// @param curve that it belongs to, or the name of the case
/// @param at where on the curve
/// @param nanos of processor time for an event: the median of the processes' medians, the least and
///   most of all passes
/// @param bytesPerEvent in the mean
/// @param matches of an event, in the mean
public record GrowthPoint(
    String curve, int at, Spread nanos, double bytesPerEvent, double matches) {

  /// @param results one of each process, at least one
  static GrowthPoint of(String curve, List<GrowthResult> results) {
    GrowthResult last = results.getLast();
    List<Spread> spreads = results.stream().map(GrowthResult::spread).toList();
    return new GrowthPoint(
        curve,
        last.at(),
        new Spread(
            spreads.stream().mapToDouble(Spread::least).min().orElseThrow(),
            Spread.of(spreads.stream().mapToDouble(Spread::median).toArray()).median(),
            spreads.stream().mapToDouble(Spread::most).max().orElseThrow()),
        last.bytesPerEvent(),
        last.matches());
  }

  /// For a byte of the event.
  public double nanosPerByte() {
    return nanos.median() / bytesPerEvent;
  }
}
