package dev.seriema.detector.failure;

/// A rule failed where none may.
public final class RuleFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient RuleFailure failure;

  RuleFailedException(RuleFailure failure) {
    super("rule " + failure.rule() + " failed", failure.cause());
    this.failure = failure;
  }

  /// What it was doing, and why it failed.
  public RuleFailure failure() {
    return failure;
  }
}
