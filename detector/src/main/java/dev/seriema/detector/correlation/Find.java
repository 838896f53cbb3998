package dev.seriema.detector.correlation;

import dev.seriema.engine.sequence.JoinedMatch;
import dev.seriema.engine.window.Bucket;
import java.util.List;

/// What an operator found, as numbers of events in the store.
sealed interface Find {
  /// @param span after the first event, at whose end the match became certain, in nanoseconds, or
  ///   [#MADE_BY_ITS_LAST_EVENT]
  record Joined(JoinedMatch match, long span) implements Find {
    /// The span of a match that needs no time to become certain.
    static final long MADE_BY_ITS_LAST_EVENT = -1;
  }

  /// One event by itself.
  record Single(long reference, EventDetection.Ground ground) implements Find {}

  /// One event that fits indicators.
  record Compared(long reference, List<Fit> fits) implements Find {
    public Compared {
      fits = List.copyOf(fits);
    }

    /// @param indicator the number of its document among those that are known
    /// @param field of the event whose value is that of the indicator
    record Fit(long indicator, String field) {}
  }

  /// Events that were counted.
  record Counted(Bucket bucket) implements Find {}
}
