package dev.seriema.catalog.exchange;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What keeps a rule from being written in another notation.
public enum ExchangeFault implements DiagnosticCode {
  NO_FORM("CONVERT-0001", Severity.ERROR),
  META_TAKEN("CONVERT-0002", Severity.ERROR),
  KEPT_DAMAGED("CONVERT-0003", Severity.ERROR),
  NOTHING_TO_CONVERT("CONVERT-0004", Severity.ERROR),
  ACTIONS_ALONE("CONVERT-0005", Severity.WARNING),
  SAME_ID("CONVERT-0006", Severity.WARNING);

  private final String id;
  private final Severity severity;

  ExchangeFault(String id, Severity severity) {
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
