package dev.seriema.catalog.check.tag;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.check.rule.CodeRow;
import dev.seriema.model.diagnostic.Severity;

/// What is wrong with the tags of a rule.
public enum TagFault implements CheckCode {
  OTHER_CASE("TAG-0001", Severity.ERROR, "C-099"),
  NO_TAG_OF_INDEX("TAG-0002", Severity.ERROR, "C-100"),
  NO_TAG_OF_BUILDING_BLOCK("TAG-0003", Severity.ERROR, "C-101"),
  NO_TAG_OF_FIRST_TACTIC("TAG-0004", Severity.ERROR, "C-102"),
  TACTIC_NOT_MAPPED("TAG-0005", Severity.WARNING, "C-103"),
  NO_TAG_OF_SYSTEM("TAG-0006", Severity.ERROR, "C-104"),
  NO_TAG_OF_MACHINE_LEARNING("TAG-0007", Severity.ERROR, "C-105"),
  NO_TAG_OF_GUIDE("TAG-0008", Severity.ERROR, "C-106"),
  NO_TAG_OF_LANGUAGE_MODEL("TAG-0009", Severity.ERROR, "C-107"),
  NO_PREFIX("TAG-0010", Severity.ERROR, "C-108"),
  TAG_TWICE("TAG-0011", Severity.ERROR, "C-109");

  private final CodeRow row;

  TagFault(String id, Severity severity, String original) {
    row = new CodeRow(id, severity, Severity.WARNING, original);
  }

  @Override
  public CodeRow row() {
    return row;
  }
}
