package dev.seriema.catalog.facts.source;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What keeps a file of facts, or a part of it, from being used.
public enum FactFault implements DiagnosticCode {
  UNREADABLE("FACT-0001", Severity.ERROR),
  TOO_LARGE("FACT-0002", Severity.ERROR),
  DAMAGED("FACT-0003", Severity.ERROR),
  WRONG_SHAPE("FACT-0004", Severity.ERROR),
  UNKNOWN_TYPE("FACT-0005", Severity.WARNING),
  OUTSIDE_OF_REPOSITORY("FACT-0006", Severity.ERROR),
  UNKNOWN_FORM("FACT-0007", Severity.ERROR),
  PASSED_OVER("FACT-0008", Severity.NOTE),
  NOT_IN_ECS("FACT-0009", Severity.WARNING);

  private final String id;
  private final Severity severity;

  FactFault(String id, Severity severity) {
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
