package dev.seriema.cli.run;

/// The matches of one rule, counted where they are made, and what became of them, counted where
/// that is decided. Not thread-safe.
public final class RuleTally {
  long found;
  long created;
  long suppressed;
  long excepted;
  long overLimit;
  long duplicate;

  private long brokenOff;

  RuleTally() {}

  /// Takes that the rule failed, so that nothing becomes of what it had found last.
  void breakOff() {
    brokenOff = Math.max(0, found - accounted());
    found -= brokenOff;
  }

  /// Matches of a rule that failed before something became of them; they do not count as found.
  public long brokenOff() {
    return brokenOff;
  }

  /// Matches, never documents: a sequence is one.
  public long found() {
    return found;
  }

  /// Those that raised an alert.
  public long created() {
    return created;
  }

  /// Those that were counted in an alert instead of raising their own.
  public long suppressed() {
    return suppressed;
  }

  /// Those on single events that the exceptions of the rule took away.
  public long excepted() {
    return excepted;
  }

  /// Those that raised no alert as an execution raised as many as it may.
  public long overLimit() {
    return overLimit;
  }

  /// Those whose alert was there already.
  public long duplicate() {
    return duplicate;
  }

  /// What is known to have become of matches: as many as were found, unless Seriema is at fault.
  public long accounted() {
    return created + suppressed + excepted + overLimit + duplicate;
  }
}
