package dev.seriema.cli.state;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What is to be said of a folder of `--state`. Where it is an error, nothing is run.
public enum StateFault implements DiagnosticCode {
  /// The bytes are not those that were written.
  DAMAGED("STATE-0001", Severity.ERROR),
  /// A later Seriema wrote it, in a form that this one does not know.
  NEWER("STATE-0002", Severity.ERROR),
  /// Another run works on it.
  IN_USE("STATE-0003", Severity.ERROR),
  /// It remembers what rules found in another schedule.
  OTHER_SCHEDULE("STATE-0004", Severity.ERROR),
  /// The system does not let us read or write it.
  UNUSABLE("STATE-0005", Severity.ERROR),
  /// An input holds something else than when it was read.
  REPLACED("STATE-0006", Severity.WARNING),
  /// An input is shorter than when it was read.
  SHORTER("STATE-0007", Severity.WARNING),
  /// An input has become longer, and in its form nobody can tell what is new.
  NOT_CONTINUED("STATE-0008", Severity.WARNING),
  /// What a rule remembered no longer fits it.
  FORGOTTEN("STATE-0009", Severity.WARNING),
  /// The file of alerts is shorter than it was left, or another.
  ALERTS_CUT("STATE-0010", Severity.WARNING);

  private final String id;
  private final Severity severity;

  StateFault(String id, Severity severity) {
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
