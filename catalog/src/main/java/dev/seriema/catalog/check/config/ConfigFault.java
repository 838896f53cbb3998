package dev.seriema.catalog.check.config;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.check.rule.CodeRow;
import dev.seriema.model.diagnostic.Severity;

/// What is wrong with the settings of a repository of rules.
public enum ConfigFault implements CheckCode {
  STACKS("CONFIG-0001", Severity.ERROR, "C-161"),
  PACKAGE("CONFIG-0002", Severity.ERROR, "C-162 C-164"),
  VERSION_MAP("CONFIG-0003", Severity.ERROR, "C-098"),
  DIRECTORY_NOT_SET("CONFIG-0004", Severity.NOTE, "C-173"),
  CONFIGURATION("CONFIG-0005", Severity.ERROR, "C-174"),
  UNKNOWN_TEST("CONFIG-0006", Severity.WARNING, "C-174"),
  MISSING_SCHEMA("CONFIG-0007", Severity.ERROR, "C-174");

  private final CodeRow row;

  ConfigFault(String id, Severity severity, String original) {
    row = new CodeRow(id, severity, severity, original);
  }

  @Override
  public CodeRow row() {
    return row;
  }
}
