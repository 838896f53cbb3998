package dev.seriema.detector.alert;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How an alert comes to be raised.
///
/// @param at the time of the alert; null for an event without a time
/// @param byExecution whether that is the moment of one of Kibana's executions
/// @param suppressed the group that the alert stands for, where the rule suppresses
public record Raising(@Nullable Instant at, boolean byExecution, Optional<Suppressed> suppressed) {
  /// In a stream: at the time of what completed it.
  public static Raising inStream(@Nullable Instant at) {
    return new Raising(at, false, Optional.empty());
  }

  /// By an execution that started at a moment.
  public static Raising byExecution(Instant at) {
    return new Raising(at, true, Optional.empty());
  }

  /// The same for an alert that stands for a group.
  public Raising standingFor(Suppressed group) {
    return new Raising(at, byExecution, Optional.of(group));
  }
}
