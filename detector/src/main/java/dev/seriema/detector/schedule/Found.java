package dev.seriema.detector.schedule;

/// What became of matches that raised no alert. Not thread-safe.
public final class Found {
  long duplicate;
  long excepted;
  long overLimit;

  /// Those whose alert had been raised.
  public long duplicate() {
    return duplicate;
  }

  /// Events that the rule's exceptions took away, where the rule tells single events.
  public long excepted() {
    return excepted;
  }

  /// Those for which there was no room among the alerts of a window.
  public long overLimit() {
    return overLimit;
  }
}
