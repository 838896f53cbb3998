package dev.seriema.detector.explain;

/// What the filters beside a rule's query do with an event.
public enum Filtering {
  /// The rule has none.
  NONE,
  /// The event passes all of them.
  PASSED,
  /// One of them takes the event away, whatever the query says.
  TAKEN_AWAY
}
