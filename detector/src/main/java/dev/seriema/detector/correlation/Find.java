package dev.seriema.detector.correlation;

import dev.seriema.engine.sequence.JoinedMatch;
import dev.seriema.engine.window.Bucket;
import java.util.List;

/// What an operator found, as numbers of events in the store.
sealed interface Find {
  record Joined(JoinedMatch match, Certain certain) implements Find {}

  /// When a match of events that belong together became certain. Times are in nanoseconds.
  sealed interface Certain {
    /// With its last event.
    record ByItsLastEvent() implements Certain {}

    /// At the end of a span that begins with its first event.
    record AfterSpan(long span) implements Certain {}

    /// @param moment since 1970
    record At(long moment) implements Certain {}
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
