package dev.seriema.catalog.check.change;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.model.diagnostic.Severity;
import java.util.List;

/// What is wrong with a change.
public enum ChangeFault implements CheckCode {
  DEPRECATED_RULE_CHANGED("CHANGE-0001", "C-124"),
  NO_NEW_DATE("CHANGE-0002", "C-125"),
  RAISED_TWICE("CHANGE-0003", "C-165");

  private final String id;
  private final String original;

  ChangeFault(String id, String original) {
    this.id = id;
    this.original = original;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
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
