package dev.seriema.catalog.check.time;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.check.rule.CodeRow;
import dev.seriema.languages.eql.EqlFault;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;
import java.util.Optional;

/// What is wrong with the times of a rule.
public enum TimeFault implements CheckCode {
  BUILDING_BLOCK_TIMES("TIME-0001", Severity.ERROR, Severity.WARNING, "C-035 C-036 C-037"),
  // Nobody knows whether the events of others say when they arrived.
  NOT_BY_INGESTION("TIME-0002", Severity.ERROR, Severity.NOTE, "C-145"),
  NO_LOOK_BACK("TIME-0003", Severity.ERROR, Severity.WARNING, "C-146"),
  SPAN_FAR_BEYOND_LOOK_BACK("TIME-0004", Severity.ERROR, Severity.ERROR, "C-147"),
  INTERVAL_SHORT_FOR_SPAN("TIME-0005", Severity.ERROR, Severity.WARNING, "C-148"),
  GAP_BETWEEN_RUNS("TIME-0006", Severity.WARNING, Severity.WARNING, ""),
  NO_MARGIN_BETWEEN_RUNS("TIME-0007", Severity.NOTE, Severity.NOTE, "");

  private final CodeRow row;

  TimeFault(String id, Severity severity, Severity elsewhere, String original) {
    row = new CodeRow(id, severity, elsewhere, original);
  }

  @Override
  public CodeRow row() {
    return row;
  }

  @Override
  public Optional<DiagnosticCode> insteadOf() {
    return this == SPAN_FAR_BEYOND_LOOK_BACK
        ? Optional.of(EqlFault.SPAN_BEYOND_LOOK_BACK)
        : Optional.empty();
  }
}
