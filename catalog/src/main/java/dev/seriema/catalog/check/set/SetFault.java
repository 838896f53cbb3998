package dev.seriema.catalog.check.set;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.check.rule.CodeRow;
import dev.seriema.model.diagnostic.Severity;

/// What is wrong with a rule because of the other rules of its repository.
public enum SetFault implements CheckCode {
  NAME_TAKEN("SET-0001", Severity.ERROR, Severity.ERROR, "C-004"),
  FILE_NAME_TAKEN("SET-0002", Severity.ERROR, Severity.WARNING, "C-007"),
  NO_RULES("SET-0003", Severity.ERROR, Severity.ERROR, "C-008"),
  PROTECTED_RULE("SET-0004", Severity.ERROR, Severity.ERROR, "C-127"),
  TAKEN_FROM_DEPRECATED("SET-0005", Severity.NOTE, Severity.NOTE, "C-003 C-004"),
  DEPRECATED_ID_TAKEN("SET-0006", Severity.ERROR, Severity.ERROR, "C-003"),
  TAG_NEARLY_ANOTHER("SET-0007", Severity.WARNING, Severity.WARNING, "");

  private final CodeRow row;

  SetFault(String id, Severity severity, Severity elsewhere, String original) {
    row = new CodeRow(id, severity, elsewhere, original);
  }

  @Override
  public CodeRow row() {
    return row;
  }
}
