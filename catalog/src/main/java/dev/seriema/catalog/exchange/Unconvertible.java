package dev.seriema.catalog.exchange;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;

/// A rule cannot be written in another notation, for the reason and at the place that the finding
/// names.
public final class Unconvertible extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Diagnostic finding;

  Unconvertible(ExchangeFault fault, SourceSpan place, String message) {
    this(Diagnostic.of(fault, place, message));
  }

  Unconvertible(Diagnostic finding) {
    super(finding.message());
    this.finding = finding;
  }

  public Diagnostic finding() {
    return finding;
  }
}
