package dev.seriema.catalog.check.change;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.check.rule.CodeRow;
import dev.seriema.model.diagnostic.Severity;

/// What is wrong with a change.
public enum ChangeFault implements CheckCode {
  DEPRECATED_RULE_CHANGED("CHANGE-0001", "C-124"),
  NO_NEW_DATE("CHANGE-0002", "C-125"),
  RAISED_TWICE("CHANGE-0003", "C-165");

  private final CodeRow row;

  ChangeFault(String id, String original) {
    row = new CodeRow(id, Severity.ERROR, Severity.WARNING, original);
  }

  @Override
  public CodeRow row() {
    return row;
  }
}
