package dev.seriema.model.event;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What is odd about an event that is kept.
public enum EventWarning implements DiagnosticCode {
  /// A value cannot be read as the type of its field; tests on that value do not hold.
  FIELD_TYPE("EVENT-0101", "field-type"),
  /// The time is no time that is read, so the event has none.
  BAD_TIMESTAMP("EVENT-0102", "bad-timestamp"),
  /// The event has no time.
  MISSING_TIMESTAMP("EVENT-0103", "missing-timestamp"),
  /// The event came too late in a stream for rules that need order.
  LATE("EVENT-0104", "late");

  private final String id;
  private final String word;

  EventWarning(String id, String word) {
    this.id = id;
    this.word = word;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  /// The name that counts and reports use, such as `field-type`.
  public String word() {
    return word;
  }
}
