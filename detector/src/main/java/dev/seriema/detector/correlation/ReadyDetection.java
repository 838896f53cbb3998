package dev.seriema.detector.correlation;

import dev.seriema.engine.key.KeyOrder;
import dev.seriema.model.value.Value;
import java.util.Comparator;
import java.util.List;

/// Something found, and its place among what became certain at the same time. What is found at one
/// moment goes by its last event, ties by the first, then by its values.
///
/// @param raised in nanoseconds since 1970
/// @param last the number of the last event, or [#NO_EVENT]
/// @param first the number of the first event, or [#NO_EVENT]
/// @param key the values by which events belong together
record ReadyDetection(long raised, long last, long first, List<Value> key, Detection detection) {
  /// Of what names no event; it goes behind what does.
  static final long NO_EVENT = Long.MAX_VALUE;

  static final Comparator<ReadyDetection> ORDER =
      Comparator.comparingLong(ReadyDetection::raised)
          .thenComparingLong(ReadyDetection::last)
          .thenComparingLong(ReadyDetection::first)
          .thenComparing(ReadyDetection::key, KeyOrder.ASCENDING)
          .thenComparingInt(ready -> ready.detection.query());
}
