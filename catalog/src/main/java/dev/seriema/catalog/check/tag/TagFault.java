package dev.seriema.catalog.check.tag;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.model.diagnostic.Severity;
import java.util.List;

/// What is wrong with the tags of a rule.
public enum TagFault implements CheckCode {
  TAG_TWICE("TAG-0011", Severity.ERROR, "C-109");

  private final String id;
  private final Severity severity;
  private final String original;

  TagFault(String id, Severity severity, String original) {
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
