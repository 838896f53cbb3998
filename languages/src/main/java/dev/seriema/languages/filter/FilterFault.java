package dev.seriema.languages.filter;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What can be found in a filter object: 01 in its shape and in its names, values and types.
public enum FilterFault implements DiagnosticCode {
  WRONG_TYPE("FILTER-0101"),
  NO_QUERY("FILTER-0102"),
  SEVERAL_QUERIES("FILTER-0103"),
  UNKNOWN_QUERY("FILTER-0104"),
  UNSUPPORTED_QUERY("FILTER-0105"),
  UNKNOWN_OPTION("FILTER-0106"),
  UNSUPPORTED_OPTION("FILTER-0107"),
  MISSING_OPTION("FILTER-0108"),
  UNREADABLE_OPTION("FILTER-0109"),
  TOO_DEEP("FILTER-0110"),
  UNREADABLE_VALUE("FILTER-0111"),
  WRONG_QUERY_FOR_TYPE("FILTER-0112"),
  NOT_NESTED("FILTER-0113"),
  UNKNOWN_FIELD("FILTER-0114", Severity.WARNING),
  FIELD_NOT_IN_TABLES("FILTER-0115", Severity.WARNING),
  NESTED_FIELD("FILTER-0116", Severity.WARNING);

  private final String id;
  private final Severity severity;

  FilterFault(String id) {
    this(id, Severity.ERROR);
  }

  FilterFault(String id, Severity severity) {
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
