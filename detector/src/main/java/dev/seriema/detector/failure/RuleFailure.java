package dev.seriema.detector.failure;

import java.time.Instant;

/// Why a rule was set aside while it ran.
///
/// @param rule its number
public record RuleFailure(int rule, Throwable cause, Doing doing) {

  /// Of a failure inside of another that was taken for fatal, the first one is told.
  public static RuleFailure of(int rule, Throwable cause, Doing doing) {
    return cause instanceof RuleFailedException inner && inner.getCause() != null
        ? new RuleFailure(rule, inner.getCause(), doing)
        : new RuleFailure(rule, cause, doing);
  }

  /// What it was doing.
  public sealed interface Doing {
    /// It made itself ready for events.
    record Beginning() implements Doing {}

    /// It was shown an event.
    ///
    /// @param index empty where it is not known
    /// @param id its own, or the one that its place in the input gives it; empty where there is
    ///   none
    record OnEvent(String index, String id) implements Doing {}

    /// It was told how late it is.
    record AtTime(Instant time) implements Doing {}

    /// It was executed.
    record Executed(Instant moment) implements Doing {}

    /// It was told that no event comes any more.
    record AtTheEnd() implements Doing {}
  }
}
