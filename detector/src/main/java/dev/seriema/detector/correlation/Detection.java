package dev.seriema.detector.correlation;

import java.time.Instant;

/// What a rule found in events that were given in order.
public sealed interface Detection
    permits EventGroup, EventDetection, CountDetection, SuppressedDetection {
  /// The number of the rule, or of the query.
  int query();

  /// When it became certain.
  Instant raised();
}
