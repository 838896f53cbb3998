package dev.seriema.detector.correlation;

import dev.seriema.engine.key.Key;
import dev.seriema.engine.sequence.Dropped;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.state.StateInput;
import dev.seriema.model.state.StateOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/// The operator of one rule.
sealed interface Correlation
    permits OfSequence, OfSample, OfSampleInTime, OfEach, OfCount, OfFirstSeen, OfCompare {
  /// Behind all times.
  long NEVER = Long.MAX_VALUE;

  static Correlation of(Task task, CorrelationLimits limits, Consumer<Find> finds) {
    return switch (task) {
      case Task.Join(Query query, Optional<Task.Stretches> stretches) ->
          stretches
              .map(those -> of(query, those, limits, finds))
              .orElseGet(() -> of(query, limits, finds));
      case Task.Each _ -> new OfEach(finds);
      case Task.Count count -> new OfCount(count, finds);
      case Task.FirstSeen firstSeen -> new OfFirstSeen(firstSeen, finds);
      case Task.Compare compare -> new OfCompare(compare, finds);
    };
  }

  private static Correlation of(
      Query query, Task.Stretches stretches, CorrelationLimits limits, Consumer<Find> finds) {
    if (query instanceof SampleQuery sample) {
      return new OfSampleInTime(sample, stretches, limits.sample(), finds);
    }
    throw new IllegalArgumentException("only samples lie in stretches of time");
  }

  private static Correlation of(Query query, CorrelationLimits limits, Consumer<Find> finds) {
    return switch (query) {
      case SequenceQuery sequence -> new OfSequence(sequence, limits.sequence(), finds);
      case SampleQuery sample -> new OfSample(sample, limits.sample(), finds);
      case EventQuery _ -> throw new IllegalArgumentException("the query is about single events");
    };
  }

  /// Whether something may become certain by time alone.
  boolean waitsForTime();

  /// @param numbering gives the number of the event; asked only where it is kept
  void take(LongSupplier numbering, long at, ByteBuffer hit);

  /// Takes what is known before all events.
  ///
  /// @param number of the document among those that are known so
  /// @param identity of the document
  default void learn(long number, Key identity, ByteBuffer hit) {
    throw new IllegalArgumentException("only indicators are known before all events");
  }

  void advance(long watermark);

  /// The time to let pass so that something may become certain by that alone, never later than it
  /// does; [#NEVER] where nothing will.
  default long due() {
    return NEVER;
  }

  void finish();

  OptionalLong oldestReference();

  /// The least number that is still needed of what is known before all events.
  default OptionalLong oldestForeknown() {
    return OptionalLong.empty();
  }

  Dropped dropped();

  /// The numbers of all events that something may still name.
  default LongStream references() {
    return LongStream.empty();
  }

  /// The numbers of all documents that are known before all events and may still be named.
  default LongStream foreknown() {
    return LongStream.empty();
  }

  /// Writes down what is remembered.
  void write(KeptEvents kept, StateOutput out) throws IOException;

  /// Takes up what was written. Called once, before anything else.
  void read(KeptEvents kept, StateInput in) throws IOException;
}
