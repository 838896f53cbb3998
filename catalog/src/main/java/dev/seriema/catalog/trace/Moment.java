package dev.seriema.catalog.trace;

import java.time.Duration;
import java.time.Instant;

/// An event and when it was.
///
/// @param time by the field that orders events for the rule
public record Moment(Instant time, String id) {
  /// How long after another it was.
  Duration since(Moment other) {
    return Duration.between(other.time, time);
  }
}
