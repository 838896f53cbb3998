package dev.seriema.catalog.check.esql;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.model.diagnostic.Severity;
import java.util.List;

/// What a query in ES|QL lacks to be that of a rule.
public enum EsqlRuleFault implements CheckCode {
  NO_METADATA("ESQL-0301", Severity.ERROR, "C-051"),
  NO_KEEP("ESQL-0302", Severity.ERROR, "C-052"),
  KEEP_WITHOUT_IDENTITY("ESQL-0303", Severity.ERROR, "C-053"),
  UNKNOWN_INDEX("ESQL-0304", Severity.WARNING, "C-054");

  private final String id;
  private final Severity severity;
  private final String original;

  EsqlRuleFault(String id, Severity severity, String original) {
    this.id = id;
    this.severity = severity;
    this.original = original;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public Severity elsewhere() {
    return Severity.WARNING;
  }

  @Override
  public List<String> original() {
    return CheckCode.ids(original);
  }
}
