package dev.seriema.engine.match;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What the engine cannot evaluate although its language allows it.
public enum MatchFault implements DiagnosticCode {
  /// A regular expression that Lucene's syntax does not read.
  MALFORMED_EXPRESSION("MATCH-0001"),
  /// A regular expression that would need more work than one may take.
  EXPENSIVE_EXPRESSION("MATCH-0002");

  private final String id;

  MatchFault(String id) {
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
