package dev.seriema.catalog.check.lock;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.check.rule.CodeRow;
import dev.seriema.model.diagnostic.Severity;

/// What is wrong with the version lock or the list of deprecated rules.
public enum LockFault implements CheckCode {
  WRONG_ENTRY("LOCK-0001", Severity.ERROR, "C-156 C-157"),
  NEVER_LOCKED("LOCK-0002", Severity.ERROR, "C-119"),
  DEPRECATED_RULE_MISSING("LOCK-0003", Severity.ERROR, "C-122"),
  NO_REASON("LOCK-0004", Severity.ERROR, "C-123"),
  DEMOTED("LOCK-0005", Severity.WARNING, "C-126"),
  NO_ROOM("LOCK-0006", Severity.ERROR, "C-158 C-159"),
  OLD_FORK("LOCK-0007", Severity.ERROR, "C-160"),
  NOT_LOCKED("LOCK-0008", Severity.NOTE, "C-163");

  private final CodeRow row;

  LockFault(String id, Severity severity, String original) {
    row = new CodeRow(id, severity, severity, original);
  }

  @Override
  public CodeRow row() {
    return row;
  }
}
