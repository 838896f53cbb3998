package dev.seriema.catalog.check.time;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.languages.eql.EqlFault;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/// What is wrong with the times of a rule.
public enum TimeFault implements CheckCode {
  BUILDING_BLOCK_TIMES("TIME-0001", Severity.ERROR, "C-035 C-036 C-037"),
  NOT_BY_INGESTION("TIME-0002", Severity.ERROR, "C-145"),
  NO_LOOK_BACK("TIME-0003", Severity.ERROR, "C-146"),
  SPAN_FAR_BEYOND_LOOK_BACK("TIME-0004", Severity.ERROR, "C-147"),
  INTERVAL_SHORT_FOR_SPAN("TIME-0005", Severity.ERROR, "C-148"),
  GAP_BETWEEN_RUNS("TIME-0006", Severity.WARNING, ""),
  NO_MARGIN_BETWEEN_RUNS("TIME-0007", Severity.NOTE, "");

  private final String id;
  private final Severity severity;
  private final String original;

  TimeFault(String id, Severity severity, String original) {
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
    return switch (this) {
      case SPAN_FAR_BEYOND_LOOK_BACK, GAP_BETWEEN_RUNS, NO_MARGIN_BETWEEN_RUNS -> severity;
      // Nobody knows whether the events of others say when they arrived.
      case NOT_BY_INGESTION -> Severity.NOTE;
      case BUILDING_BLOCK_TIMES, NO_LOOK_BACK, INTERVAL_SHORT_FOR_SPAN -> Severity.WARNING;
    };
  }

  @Override
  public List<String> original() {
    return CheckCode.ids(original);
  }

  @Override
  public Optional<DiagnosticCode> insteadOf() {
    return this == SPAN_FAR_BEYOND_LOOK_BACK
        ? Optional.of(EqlFault.SPAN_BEYOND_LOOK_BACK)
        : Optional.empty();
  }
}
