package dev.seriema.model.diagnostic;

/// The lasting name of a kind of finding. Each room lists its own in an enum.
///
/// A code is given once and never reused. Each has a page `docs/diagnostics/<id>.md` and a spec
/// that triggers it.
public interface DiagnosticCode {
  /// Stage and number, such as `EQL-0203`.
  String id();

  /// How much a finding with this code weighs unless a repository says otherwise.
  Severity severity();
}
