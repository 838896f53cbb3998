package dev.seriema.catalog.evidence;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What keeps evidence from being judged as its author means it.
public enum EvidenceFault implements DiagnosticCode {
  /// Nobody would notice that what the folder proved is not proved any more.
  FOLDER_WITHOUT_RULE("EVIDENCE-0001", Severity.ERROR),
  FOLDER_OF_SEVERAL_RULES("EVIDENCE-0002", Severity.ERROR),
  EMPTY_FOLDER("EVIDENCE-0003", Severity.WARNING),
  UNKNOWN_ENTRY("EVIDENCE-0004", Severity.WARNING),
  LINK_NOT_FOLLOWED("EVIDENCE-0005", Severity.ERROR),
  UNREADABLE("EVIDENCE-0006", Severity.ERROR),
  FILE_TOO_LARGE("EVIDENCE-0007", Severity.ERROR),
  UNKNOWN_KEY("EVIDENCE-0011", Severity.ERROR),
  WRONG_TYPE("EVIDENCE-0012", Severity.ERROR),
  FILE_NOT_FOUND("EVIDENCE-0013", Severity.ERROR),
  NUMBER_OUT_OF_RANGE("EVIDENCE-0014", Severity.ERROR),
  QUIET_FILE_WITH_ALERTS("EVIDENCE-0016", Severity.ERROR),
  REPEATED("EVIDENCE-0017", Severity.ERROR),
  COUNT_DISAGREES("EVIDENCE-0018", Severity.ERROR),
  UNKNOWN_SCHEDULE("EVIDENCE-0019", Severity.ERROR),
  MOMENTS_IN_A_STREAM("EVIDENCE-0020", Severity.ERROR);

  private final String id;
  private final Severity severity;

  EvidenceFault(String id, Severity severity) {
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
