package dev.seriema.model.expression;

/// Which matches stay, counted in order of time.
public sealed interface Limit {
  int count();

  /// The first ones.
  record Head(int count) implements Limit {}

  /// The last ones.
  record Tail(int count) implements Limit {}
}
