package dev.seriema.catalog.check.esql;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.check.rule.CodeRow;
import dev.seriema.model.diagnostic.Severity;

/// What a query in ES|QL lacks to be that of a rule.
public enum EsqlRuleFault implements CheckCode {
  NO_METADATA("ESQL-0301", Severity.ERROR, "C-051"),
  NO_KEEP("ESQL-0302", Severity.ERROR, "C-052"),
  KEEP_WITHOUT_IDENTITY("ESQL-0303", Severity.ERROR, "C-053"),
  UNKNOWN_INDEX("ESQL-0304", Severity.WARNING, "C-054");

  private final CodeRow row;

  EsqlRuleFault(String id, Severity severity, String original) {
    row = new CodeRow(id, severity, Severity.WARNING, original);
  }

  @Override
  public CodeRow row() {
    return row;
  }
}
