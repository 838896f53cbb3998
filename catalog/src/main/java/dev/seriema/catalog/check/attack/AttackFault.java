package dev.seriema.catalog.check.attack;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.check.rule.CodeRow;
import dev.seriema.model.diagnostic.Severity;

/// What is wrong with what a rule is mapped to.
public enum AttackFault implements CheckCode {
  UNKNOWN_FRAMEWORK("ATTACK-0001", Severity.ERROR, "C-022"),
  REFERENCE_FORM("ATTACK-0002", Severity.ERROR, "C-023 C-024 C-025"),
  MAPPING_TWICE("ATTACK-0003", Severity.ERROR, "C-030"),
  ENTRY_OF_ANOTHER_FRAMEWORK("ATTACK-0004", Severity.ERROR, "C-031"),
  TECHNIQUE_REVOKED("ATTACK-0005", Severity.ERROR, "C-083 C-096"),
  SUB_TECHNIQUE_REVOKED("ATTACK-0006", Severity.WARNING, ""),
  UNKNOWN_TACTIC("ATTACK-0007", Severity.ERROR, "C-084 C-095"),
  TACTIC_ID("ATTACK-0008", Severity.ERROR, "C-085 C-095"),
  REFERENCE_OF_ANOTHER("ATTACK-0009", Severity.ERROR, "C-086 C-090 C-093"),
  NOT_UNDER_TACTIC("ATTACK-0010", Severity.ERROR, "C-087 C-095"),
  UNKNOWN_TECHNIQUE("ATTACK-0011", Severity.ERROR, "C-088 C-091 C-095"),
  NEWER_THAN_TABLES("ATTACK-0012", Severity.WARNING, ""),
  TECHNIQUE_NAME("ATTACK-0013", Severity.ERROR, "C-089 C-092 C-095"),
  NOT_OF_TECHNIQUE("ATTACK-0014", Severity.ERROR, ""),
  TACTIC_TWICE("ATTACK-0015", Severity.ERROR, "C-094"),
  UNKNOWN_RELEASE("ATTACK-0016", Severity.NOTE, ""),
  OTHER_IN_ATLAS("ATTACK-0017", Severity.WARNING, "");

  private final CodeRow row;

  AttackFault(String id, Severity severity, String original) {
    row = new CodeRow(id, severity, severity, original);
  }

  @Override
  public CodeRow row() {
    return row;
  }
}
