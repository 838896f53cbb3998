package dev.seriema.catalog.check.hunt;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.check.rule.CodeRow;
import dev.seriema.model.diagnostic.Severity;

/// What is wrong with a hunt, its page or the index of hunts.
public enum HuntFault implements CheckCode {
  WRONG_HUNT("HUNT-0001", Severity.ERROR, "C-166"),
  NO_KEEP("HUNT-0002", Severity.ERROR, "C-167"),
  PAGE("HUNT-0003", Severity.ERROR, "C-168"),
  INDEX_ENTRY("HUNT-0004", Severity.ERROR, "C-169"),
  INDEX_BEHIND("HUNT-0005", Severity.WARNING, "C-169"),
  UUID_TAKEN("HUNT-0006", Severity.WARNING, "C-169"),
  UNKNOWN_INTEGRATION("HUNT-0007", Severity.WARNING, "C-170");

  private final CodeRow row;

  HuntFault(String id, Severity severity, String original) {
    row = new CodeRow(id, severity, severity, original);
  }

  @Override
  public CodeRow row() {
    return row;
  }
}
