package dev.seriema.intake;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// Why an input as a whole, or the rest of it, is not read.
public enum InputFault implements DiagnosticCode {
  /// It is not there, or the system does not let us read it.
  UNREADABLE("INPUT-0001", "unreadable-input", Severity.ERROR),
  /// Compressed data ends early.
  TRUNCATED("INPUT-0002", "truncated-input", Severity.ERROR),
  /// Compressed data is damaged, or something else follows it.
  BAD_COMPRESSION("INPUT-0003", "bad-compression", Severity.ERROR),
  /// Another format than the ones that are read.
  OTHER_FORMAT("INPUT-0004", "other-format", Severity.ERROR),
  /// Text in another encoding than UTF-8.
  OTHER_ENCODING("INPUT-0005", "bad-encoding", Severity.ERROR),
  /// A folder without a file that could hold events.
  NOTHING_TO_READ("INPUT-0006", "nothing-to-read", Severity.WARNING);

  private final String id;
  private final String word;
  private final Severity severity;

  InputFault(String id, String word, Severity severity) {
    this.id = id;
    this.word = word;
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

  /// The name that counts and reports use, such as `bad-compression`.
  public String word() {
    return word;
  }
}
