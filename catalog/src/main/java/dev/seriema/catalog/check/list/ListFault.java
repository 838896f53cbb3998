package dev.seriema.catalog.check.list;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.check.rule.CodeRow;
import dev.seriema.model.diagnostic.Severity;

/// What is wrong with exceptions, actions and connectors.
public enum ListFault implements CheckCode {
  WRONG_ENTRY("LIST-0001", Severity.ERROR, "C-171 C-172"),
  WRONG_FILE("LIST-0002", Severity.ERROR, "C-172");

  private final CodeRow row;

  ListFault(String id, Severity severity, String original) {
    row = new CodeRow(id, severity, severity, original);
  }

  @Override
  public CodeRow row() {
    return row;
  }
}
