package dev.seriema.languages.exception;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What can be found in an item of exceptions when it is compared with the fields of a rule.
public enum EntryFault implements DiagnosticCode {
  UNKNOWN_FIELD("EXCEPTION-0201", Severity.WARNING),
  FIELD_NOT_IN_TABLES("EXCEPTION-0202", Severity.WARNING),
  NESTED_FIELD("EXCEPTION-0203", Severity.WARNING),
  UNREADABLE_VALUE("EXCEPTION-0204", Severity.ERROR),
  WRONG_ENTRY_FOR_TYPE("EXCEPTION-0205", Severity.ERROR),
  NOT_NESTED("EXCEPTION-0206", Severity.ERROR),
  UNREADABLE_LISTED_VALUES("EXCEPTION-0207", Severity.WARNING);

  private final String id;
  private final Severity severity;

  EntryFault(String id, Severity severity) {
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
