package dev.seriema.languages.esql;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What can be found in an ES|QL query: 00 while it is cut into tokens, 01 in its outline, 02 in
/// the names of its columns.
public enum EsqlFault implements DiagnosticCode {
  OPEN_TEXT("ESQL-0001"),
  OPEN_COMMENT("ESQL-0002"),
  OPEN_NAME("ESQL-0003"),
  UNKNOWN_ESCAPE("ESQL-0004"),
  SINGLE_QUOTES("ESQL-0005"),

  OPEN_BRACKET("ESQL-0101"),
  MISSING_COMMAND("ESQL-0102"),
  UNKNOWN_COMMAND("ESQL-0103"),
  MISPLACED_COMMAND("ESQL-0104"),
  TOO_DEEP("ESQL-0105"),

  UNKNOWN_COLUMN("ESQL-0201"),
  COLUMN_NOT_IN_TABLES("ESQL-0202", Severity.WARNING);

  private final String id;
  private final Severity severity;

  EsqlFault(String id) {
    this(id, Severity.ERROR);
  }

  EsqlFault(String id, Severity severity) {
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
