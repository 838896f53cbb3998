package dev.seriema.detector.schedule;

/// What one rule found in its windows, and what became of that which raised no alert. Not
/// thread-safe.
public final class Found {
  long matches;
  long duplicate;
  long excepted;
  long overLimit;
  long suppressed;

  /// All, counted where a window is searched: once for each window.
  public long matches() {
    return matches;
  }

  /// Those whose alert had been raised.
  public long duplicate() {
    return duplicate;
  }

  /// Events that the rule's exceptions took away, where the rule tells single events.
  public long excepted() {
    return excepted;
  }

  /// Those that were counted in the alert of another.
  public long suppressed() {
    return suppressed;
  }

  /// Those for which there was no room among the alerts of a window.
  public long overLimit() {
    return overLimit;
  }
}
