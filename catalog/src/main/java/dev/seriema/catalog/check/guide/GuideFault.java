package dev.seriema.catalog.check.guide;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.check.rule.CodeRow;
import dev.seriema.model.diagnostic.Severity;

/// What is wrong with the guide or the setup of a rule.
public enum GuideFault implements CheckCode {
  SETUP_HEADING("GUIDE-0001", Severity.ERROR, Severity.WARNING, "C-045 C-046 C-047"),
  SETUP_TWICE("GUIDE-0002", Severity.ERROR, Severity.WARNING, "C-048"),
  MAXIMUM_ALERTS("GUIDE-0003", Severity.ERROR, Severity.WARNING, "C-131"),
  NO_TRIAGE("GUIDE-0004", Severity.ERROR, Severity.WARNING, "C-152"),
  INVESTIGATES_ANOTHER("GUIDE-0005", Severity.ERROR, Severity.WARNING, "C-153"),
  PLACEHOLDERS("GUIDE-0006", Severity.ERROR, Severity.ERROR, "C-154"),
  PLACEHOLDER_NUMBERS("GUIDE-0007", Severity.WARNING, Severity.WARNING, ""),
  PLUGIN_BY_HAND("GUIDE-0008", Severity.ERROR, Severity.WARNING, "C-155"),
  PLACE_TO_FILL_IN("GUIDE-0009", Severity.ERROR, Severity.ERROR, "");

  private final CodeRow row;

  GuideFault(String id, Severity severity, Severity elsewhere, String original) {
    row = new CodeRow(id, severity, elsewhere, original);
  }

  @Override
  public CodeRow row() {
    return row;
  }
}
