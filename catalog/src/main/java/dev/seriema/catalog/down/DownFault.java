package dev.seriema.catalog.down;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What an older release makes of a rule.
public enum DownFault implements DiagnosticCode {
  REFUSED("STACK-0001", Severity.ERROR),
  LOST("STACK-0002", Severity.NOTE);

  private final String id;
  private final Severity severity;

  DownFault(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
