package dev.seriema.detector.failure;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What is to be said of rules while they run.
public enum RunFault implements DiagnosticCode {
  /// A rule failed, and is set aside for the rest of the run.
  RULE_FAILED("RUN-0001");

  private final String id;

  RunFault(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }
}
