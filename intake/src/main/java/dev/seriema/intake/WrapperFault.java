package dev.seriema.intake;

import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;

/// What is wrong with one place of a wrapper, so that no document comes of it. The rest goes on.
public enum WrapperFault implements DiagnosticCode {
  /// A `_bulk` body without an action where one belongs, or without its source.
  BULK_STRUCTURE("WRAP-0001", "bulk-structure"),
  /// A hit of a search response with nothing of its document.
  HIT_WITHOUT_SOURCE("WRAP-0002", "hit-without-source"),
  /// A row with more or fewer values than there are columns, or a cell that is not written so.
  ROW_STRUCTURE("WRAP-0003", "row-structure");

  private final String id;
  private final String word;

  WrapperFault(String id, String word) {
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

  /// The name that counts and reports use, such as `bulk-structure`.
  public String word() {
    return word;
  }
}
