package dev.seriema.catalog.check.source;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.check.rule.CodeRow;
import dev.seriema.model.diagnostic.Severity;

/// What is wrong with the data that a rule reads.
public enum SourceFault implements CheckCode {
  FIELD_OF_ORDER_UNKNOWN("SOURCE-0001", Severity.ERROR, "C-081"),
  NO_INDEX("SOURCE-0002", Severity.ERROR, "C-133"),
  INTEGRATION_WITHOUT_INDEX("SOURCE-0003", Severity.ERROR, "C-134"),
  INTEGRATIONS_DIFFER("SOURCE-0004", Severity.ERROR, "C-135"),
  NO_INTEGRATION("SOURCE-0005", Severity.ERROR, "C-135 C-136 C-137"),
  INTEGRATION_OF_INDEX("SOURCE-0006", Severity.ERROR, "C-137"),
  FOLDER_OF_ANOTHER("SOURCE-0007", Severity.WARNING, "C-138"),
  DATA_SET_WITHOUT_PACKAGE("SOURCE-0008", Severity.WARNING, "C-139"),
  NO_SYSTEM_TEST("SOURCE-0009", Severity.ERROR, "C-144"),
  GROUP_FIELD_UNKNOWN("SOURCE-0010", Severity.WARNING, "C-141"),
  NEW_TERM_UNKNOWN("SOURCE-0011", Severity.WARNING, "C-150"),
  FIELD_NOT_IN_STEP("SOURCE-0012", Severity.WARNING, "C-143");

  private final CodeRow row;

  SourceFault(String id, Severity severity, String original) {
    // Which indices a rule reads, and what it says of them, is for each repository to settle.
    row = new CodeRow(id, severity, Severity.WARNING, original);
  }

  @Override
  public CodeRow row() {
    return row;
  }
}
