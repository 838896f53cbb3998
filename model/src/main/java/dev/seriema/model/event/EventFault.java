package dev.seriema.model.event;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// Why a document is no event.
public enum EventFault implements DiagnosticCode {
  /// Not JSON, or more than one document.
  MALFORMED_JSON("EVENT-0001", "malformed-json"),
  /// Sound JSON that is an array, a text, a number or a literal.
  NOT_AN_OBJECT("EVENT-0002", "not-an-object"),
  /// One key twice in one object, on the way to a field that is read.
  DUPLICATE_KEY("EVENT-0003", "duplicate-key"),
  /// More bytes than the limit.
  TOO_LARGE("EVENT-0004", "too-large"),
  /// More objects and arrays inside one another than the limit.
  TOO_DEEP("EVENT-0005", "too-deep"),
  /// Bytes that are not UTF-8.
  BAD_ENCODING("EVENT-0006", "bad-encoding"),
  /// A control character inside a text that JSON wants escaped.
  CONTROL_CHARACTER("EVENT-0007", "control-character"),
  /// More values of wanted fields than the limit.
  TOO_MANY_VALUES("EVENT-0008", "too-many-values");

  private final String id;
  private final String word;

  EventFault(String id, String word) {
    this.id = id;
    this.word = word;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  /// The name that counts and reports use, such as `malformed-json`.
  public String word() {
    return word;
  }
}
