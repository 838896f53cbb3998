package dev.seriema.detector.correlation;

import dev.seriema.engine.sequence.SampleLimits;
import dev.seriema.engine.sequence.SequenceLimits;

/// How much queries over several events may remember and give.
///
/// @param sequence bounds of each sequence
/// @param sample bounds of each sample
/// @param valuesPerField how many values of one field of an event are looked at, where a rule goes
///   by them
/// @param openGroups how many groups of suppressed alerts of one rule are open at a time
public record CorrelationLimits(
    SequenceLimits sequence, SampleLimits sample, int valuesPerField, int openGroups) {
  public static final CorrelationLimits DEFAULT =
      new CorrelationLimits(SequenceLimits.DEFAULT, SampleLimits.DEFAULT, 100, 20_000);

  public CorrelationLimits withSamplesPerKey(int value) {
    return new CorrelationLimits(
        sequence, sample.withSamplesPerKey(value), valuesPerField, openGroups);
  }
}
