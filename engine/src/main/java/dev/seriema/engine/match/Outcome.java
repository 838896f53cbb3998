package dev.seriema.engine.match;

/// What a condition says of an event.
public enum Outcome {
  HELD,
  FAILED,
  /// Something that it needs to compute is missing or of another kind.
  UNKNOWN
}
