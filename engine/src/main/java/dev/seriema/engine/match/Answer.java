package dev.seriema.engine.match;

/// What an atom says of an event, as a number: the hot path compares these.
final class Answer {
  static final int FAILS = 0;
  static final int HOLDS = 1;
  static final int UNKNOWN = 2;

  /// Its test failed, so that nobody knows.
  static final int FAULT = 3;

  private Answer() {}

  static int of(boolean holds) {
    return holds ? HOLDS : FAILS;
  }
}
