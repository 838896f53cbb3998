package dev.seriema.catalog.exception;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What is wrong with a file of exceptions or of values: 01 in exceptions, 03 in value lists.
public enum ExceptionFault implements DiagnosticCode {
  MISSING_FIELD("EXCEPTION-0101", Severity.ERROR),
  WRONG_TYPE("EXCEPTION-0102", Severity.ERROR),
  UNKNOWN_WORD("EXCEPTION-0103", Severity.ERROR),
  UNREADABLE_TIME("EXCEPTION-0104", Severity.ERROR),
  REPEATED_ITEM("EXCEPTION-0105", Severity.WARNING),
  NO_EXCEPTIONS("EXCEPTION-0106", Severity.ERROR),
  UNREADABLE_FILE("EXCEPTION-0107", Severity.ERROR),
  UNUSABLE_VALUE_LIST("EXCEPTION-0301", Severity.ERROR);

  private final String id;
  private final Severity severity;

  ExceptionFault(String id, Severity severity) {
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
