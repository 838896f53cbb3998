package dev.seriema.catalog.check.place;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.check.rule.CodeRow;
import dev.seriema.model.diagnostic.Severity;

/// What is wrong with the place of a rule or with its metadata.
public enum PlaceFault implements CheckCode {
  FILE_NAME("PLACE-0001", Severity.ERROR, Severity.WARNING, "C-006"),
  TACTIC_IN_FILE_NAME("PLACE-0002", Severity.ERROR, Severity.WARNING, "C-110"),
  BUILDING_BLOCK_FOLDER("PLACE-0003", Severity.ERROR, Severity.WARNING, "C-111 C-112"),
  DATES_REVERSED("PLACE-0004", Severity.ERROR, Severity.ERROR, "C-113"),
  NO_STACK_COMMENT("PLACE-0005", Severity.ERROR, Severity.WARNING, "C-114"),
  STACK_NOT_SUPPORTED("PLACE-0006", Severity.ERROR, Severity.WARNING, "C-115"),
  FOLDER_OF_DEPRECATED("PLACE-0007", Severity.ERROR, Severity.ERROR, "C-118 C-120"),
  DEPRECATION("PLACE-0008", Severity.ERROR, Severity.ERROR, "C-121 C-123"),
  LICENSE_NAME("PLACE-0009", Severity.ERROR, Severity.WARNING, "C-128"),
  LICENSE_MISSPELT("PLACE-0010", Severity.WARNING, Severity.WARNING, ""),
  FILE_NAMED_OTHERWISE("PLACE-0011", Severity.NOTE, Severity.NOTE, "C-009") {
    @Override
    public boolean isOptional() {
      return true;
    }
  };

  private final CodeRow row;

  PlaceFault(String id, Severity severity, Severity elsewhere, String original) {
    row = new CodeRow(id, severity, elsewhere, original);
  }

  @Override
  public CodeRow row() {
    return row;
  }
}
