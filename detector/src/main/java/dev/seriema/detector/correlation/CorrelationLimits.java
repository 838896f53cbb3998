package dev.seriema.detector.correlation;

import dev.seriema.engine.sequence.SampleLimits;
import dev.seriema.engine.sequence.SequenceLimits;

/// How much queries over several events may remember and give.
///
/// @param sequence bounds of each sequence
/// @param sample bounds of each sample
public record CorrelationLimits(SequenceLimits sequence, SampleLimits sample) {
  public static final CorrelationLimits DEFAULT =
      new CorrelationLimits(SequenceLimits.DEFAULT, SampleLimits.DEFAULT);

  public CorrelationLimits withSamplesPerKey(int value) {
    return new CorrelationLimits(sequence, sample.withSamplesPerKey(value));
  }
}
