package dev.seriema.detector.failure;

/// A rule failed where none may.
public final class RuleFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  RuleFailedException(RuleFailure failure) {
    super("rule " + failure.rule() + " failed", failure.cause());
  }
}
