package dev.seriema.engine.plan;

/// What of the values in a slot tells one class of events from another.
public enum Feature {
  /// Their texts.
  VALUES,
  /// Whether there are any.
  PRESENCE,
  /// Nothing.
  NOTHING,
  /// Events of no class have values here.
  FOREIGN
}
