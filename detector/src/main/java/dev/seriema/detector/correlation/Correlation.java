package dev.seriema.detector.correlation;

import dev.seriema.engine.sequence.Dropped;
import dev.seriema.engine.sequence.JoinedMatch;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import java.nio.ByteBuffer;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// The operator of one query.
sealed interface Correlation permits OfSequence, OfSample {

  /// The span of a match that needs no time to become certain.
  long MADE_BY_ITS_LAST_EVENT = -1;

  /// Takes matches.
  interface Matches {
    /// @param span after the first event, at whose end the match became certain, in nanoseconds, or
    ///   [#MADE_BY_ITS_LAST_EVENT]
    void take(JoinedMatch match, long span);
  }

  static Correlation of(Query query, CorrelationLimits limits, Matches matches) {
    return switch (query) {
      case SequenceQuery sequence -> new OfSequence(sequence, limits.sequence(), matches);
      case SampleQuery sample -> new OfSample(sample, limits.sample(), matches);
      case EventQuery _ -> throw new IllegalArgumentException("the query is about single events");
    };
  }

  /// Whether a match may become certain by time alone.
  boolean waitsForTime();

  /// @param numbering gives the number of the event; asked only where it is kept
  void take(LongSupplier numbering, long at, ByteBuffer hit);

  void advance(long watermark);

  void finish();

  OptionalLong oldestReference();

  Dropped dropped();
}
