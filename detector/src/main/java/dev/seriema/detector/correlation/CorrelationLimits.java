package dev.seriema.detector.correlation;

import dev.seriema.engine.sequence.SampleLimits;
import dev.seriema.engine.sequence.SequenceLimits;

/// How much queries over several events may remember and give.
///
/// @param sequence bounds of each sequence
/// @param sample bounds of each sample
/// @param valuesPerField how many values of one field of an event are looked at, where a rule goes
///   by them
public record CorrelationLimits(SequenceLimits sequence, SampleLimits sample, int valuesPerField) {
  public static final CorrelationLimits DEFAULT =
      new CorrelationLimits(SequenceLimits.DEFAULT, SampleLimits.DEFAULT, 100);

  public CorrelationLimits withSamplesPerKey(int value) {
    return new CorrelationLimits(sequence, sample.withSamplesPerKey(value), valuesPerField);
  }
}
