package dev.seriema.catalog.generate;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What is found wrong with a rule while events are made of it.
public enum GenerateFault implements DiagnosticCode {
  /// The rule never alerts, whatever happens.
  NO_EVENT_SATISFIES("GENERATE-0001", Severity.ERROR);

  private final String id;
  private final Severity severity;

  GenerateFault(String id, Severity severity) {
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
