package dev.seriema.engine.indicator;

/// How much a rule remembers of indicators, and how much of one event or indicator it looks at.
///
/// @param indicators that are remembered; of more the oldest are forgotten
/// @param bytes of their values, likewise
/// @param combinations of values of one event, or words of one indicator, that are compared
/// @param matches of one event that are told; of more the first
public record IndicatorLimits(int indicators, long bytes, int combinations, int matches) {
  public static final IndicatorLimits DEFAULT =
      new IndicatorLimits(500_000, 256L << 20, 1_000, 200);
}
