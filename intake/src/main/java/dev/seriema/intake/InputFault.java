package dev.seriema.intake;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What is to be said of an input as a whole. Where it is an error, the input or the rest of it is
/// not read.
public enum InputFault implements DiagnosticCode {
  /// It is not there, or the system does not let us read it.
  UNREADABLE("INPUT-0001", "unreadable-input", Severity.ERROR),
  /// It ends early: compressed data, or text whose brackets are still open.
  TRUNCATED("INPUT-0002", "truncated-input", Severity.ERROR),
  /// Compressed data is damaged, or something else follows it.
  BAD_COMPRESSION("INPUT-0003", "bad-compression", Severity.ERROR),
  /// Another format than the ones that are read.
  OTHER_FORMAT("INPUT-0004", "other-format", Severity.ERROR),
  /// Text in another encoding than UTF-8.
  OTHER_ENCODING("INPUT-0005", "bad-encoding", Severity.ERROR),
  /// A folder without a file that could hold events.
  NOTHING_TO_READ("INPUT-0006", "nothing-to-read", Severity.ERROR),
  /// Unpacked, it is so much larger that it is a bomb.
  OUT_OF_PROPORTION("INPUT-0007", "too-large", Severity.ERROR),
  /// A text that holds documents breaks in a way that nothing behind it can be told.
  BROKEN_STRUCTURE("INPUT-0008", "broken-structure", Severity.ERROR),
  /// What a `_bulk` body holds beside documents.
  PASSED_OVER("INPUT-0009", "passed-over", Severity.NOTE),
  /// Times that do not name their zone.
  LOCAL_TIMES("INPUT-0010", "local-times", Severity.WARNING);

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
