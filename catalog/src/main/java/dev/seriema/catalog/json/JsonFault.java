package dev.seriema.catalog.json;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What can be wrong with a JSON file as such, whatever it is meant to say.
public enum JsonFault implements DiagnosticCode {
  INVALID_UTF8("JSON-0001"),
  MALFORMED("JSON-0002"),
  BAD_STRING("JSON-0003"),
  BAD_NUMBER("JSON-0004"),
  DUPLICATE_KEY("JSON-0005"),
  NESTED_TOO_DEEPLY("JSON-0006"),
  LINE_TOO_LONG("JSON-0007");

  private final String id;

  JsonFault(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }
}
