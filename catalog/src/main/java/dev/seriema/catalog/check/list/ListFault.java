package dev.seriema.catalog.check.list;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.model.diagnostic.Severity;
import java.util.List;

/// What is wrong with exceptions, actions and connectors.
public enum ListFault implements CheckCode {
  WRONG_ENTRY("LIST-0001", Severity.ERROR, "C-171 C-172"),
  WRONG_FILE("LIST-0002", Severity.ERROR, "C-172");

  private final String id;
  private final Severity severity;
  private final String original;

  ListFault(String id, Severity severity, String original) {
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
  public List<String> original() {
    return CheckCode.ids(original);
  }
}
