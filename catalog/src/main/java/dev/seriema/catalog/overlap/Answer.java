package dev.seriema.catalog.overlap;

import java.util.List;
import java.util.Optional;

/// Whether something holds for all events that two rules both read.
public sealed interface Answer {
  /// No event contradicts it.
  ///
  /// @param scope which events
  /// @param exception an event out of that scope that contradicts it, a document on one line that
  ///   the engine has run both rules over; empty where none was found
  record Proved(Scope scope, Optional<String> exception) implements Answer {}

  /// @param events that contradict it, documents on one line each, in order of time; the engine has
  ///   run both rules over them
  record Refuted(List<String> events) implements Answer {
    public Refuted {
      events = List.copyOf(events);
    }
  }

  /// Neither a proof nor an event was found.
  record NotDecided() implements Answer {}

  /// Which events a proof is about.
  enum Scope {
    EVERY_EVENT,
    /// Those whose fields have one value each, save the fields that are lists by their schema.
    ONE_VALUE_EACH
  }

  default boolean isProved() {
    return this instanceof Proved;
  }

  default boolean isRefuted() {
    return this instanceof Refuted;
  }
}
