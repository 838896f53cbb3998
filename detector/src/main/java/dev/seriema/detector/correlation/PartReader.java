package dev.seriema.detector.correlation;

import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventLayout;
import java.nio.ByteBuffer;

/// What one event is to one rule that needs events in order. Not thread-safe.
sealed interface PartReader permits StageReader, ValuesReader {
  static PartReader of(CorrelatedQuery query, EventLayout layout, CorrelationLimits limits) {
    return query.task() instanceof Task.Join join
        ? StageReader.of(join.query(), layout, limits)
        : new ValuesReader(query, layout, limits);
  }

  /// Forgets the former event.
  void begin();

  /// @param condition its place among those of the rule
  void satisfies(int condition);

  /// Whether the event satisfies a condition of the rule.
  boolean isHit();

  /// Whether it satisfies one for which it has a place in the order of time.
  boolean needsOrder();

  /// Whether it satisfies one for which it is known before all others.
  boolean isForeknown();

  /// Reads what the event is to the rule.
  ///
  /// @return how many bytes [#writeTo] writes; 0 where the event takes no part
  int read(Event event, SourceEvent source);

  /// Writes what the rule's operator takes.
  void writeTo(ByteBuffer bytes);
}
