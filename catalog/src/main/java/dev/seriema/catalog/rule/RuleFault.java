package dev.seriema.catalog.rule;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What keeps a rule, or the file that should hold one, from being loaded.
public enum RuleFault implements DiagnosticCode {
  NOT_A_RULE_FILE("RULE-0001", Severity.ERROR),
  MISSING_METADATA("RULE-0002", Severity.WARNING),
  MISSING_FIELD("RULE-0003", Severity.ERROR),
  WRONG_TYPE("RULE-0004", Severity.ERROR),
  UNKNOWN_TYPE("RULE-0005", Severity.ERROR),
  UNKNOWN_LANGUAGE("RULE-0006", Severity.ERROR),
  LANGUAGE_OF_ANOTHER_TYPE("RULE-0007", Severity.ERROR),
  UNKNOWN_SEVERITY("RULE-0008", Severity.ERROR),
  BLANK_FIELD("RULE-0009", Severity.ERROR),
  BLANK_QUERY("RULE-0010", Severity.ERROR),
  RISK_SCORE_OUT_OF_RANGE("RULE-0011", Severity.ERROR),
  NUMBER_OUT_OF_RANGE("RULE-0012", Severity.ERROR),
  DUPLICATE_RULE_ID("RULE-0013", Severity.ERROR),
  FILE_TOO_LARGE("RULE-0014", Severity.ERROR),
  UNREADABLE_FILE("RULE-0015", Severity.ERROR),
  LINK_NOT_FOLLOWED("RULE-0016", Severity.WARNING),
  UNREADABLE_LOCK("RULE-0017", Severity.WARNING),
  UNKNOWN_OBJECT("RULE-0021", Severity.WARNING),
  EXPORT_INCOMPLETE("RULE-0022", Severity.WARNING),
  TOO_MANY_RULES("RULE-0023", Severity.ERROR);

  private final String id;
  private final Severity severity;

  RuleFault(String id, Severity severity) {
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
