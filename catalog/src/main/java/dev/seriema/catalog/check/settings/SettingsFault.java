package dev.seriema.catalog.check.settings;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.check.rule.CodeRow;
import dev.seriema.model.diagnostic.Severity;

/// What is wrong with `seriema.toml`, or with an allowance in a rule file.
public enum SettingsFault implements CheckCode {
  UNKNOWN_KEY("SETTINGS-0001", Severity.ERROR),
  WRONG_TYPE("SETTINGS-0002", Severity.ERROR),
  UNKNOWN_CODE("SETTINGS-0003", Severity.ERROR),
  UNKNOWN_WORD("SETTINGS-0004", Severity.ERROR),
  INCOMPLETE_ALLOWANCE("SETTINGS-0005", Severity.ERROR),
  NOT_TO_BE_SILENCED("SETTINGS-0006", Severity.ERROR),
  SILENCES_NOTHING("SETTINGS-0007", Severity.NOTE);

  private final CodeRow row;

  SettingsFault(String id, Severity severity) {
    row = new CodeRow(id, severity, severity, "");
  }

  @Override
  public CodeRow row() {
    return row;
  }
}
