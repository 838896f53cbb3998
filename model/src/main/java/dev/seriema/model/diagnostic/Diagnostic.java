package dev.seriema.model.diagnostic;

import java.util.Optional;

/// One finding, apart from how it is shown.
///
/// @param code its lasting name
/// @param severity usually that of the code
/// @param message one sentence without a full stop that can stand alone in a list; names the thing
///   found, in backticks
/// @param span where in the text that was read
/// @param label a few words to stand under the marked text; may be empty
/// @param hint something to type, such as ``did you mean `process.name`?``
public record Diagnostic(
    DiagnosticCode code,
    Severity severity,
    String message,
    SourceSpan span,
    String label,
    Optional<String> hint) {

  /// A finding as heavy as its code says, without label or hint.
  public static Diagnostic of(DiagnosticCode code, SourceSpan span, String message) {
    return new Diagnostic(code, code.severity(), message, span, "", Optional.empty());
  }

  public Diagnostic withLabel(String text) {
    return new Diagnostic(code, severity, message, span, text, hint);
  }

  public Diagnostic withHint(String text) {
    return new Diagnostic(code, severity, message, span, label, Optional.of(text));
  }

  public Diagnostic withSeverity(Severity other) {
    return new Diagnostic(code, other, message, span, label, hint);
  }

  /// The same finding, pointing into the file that the text was taken from.
  public Diagnostic in(SourceMap map) {
    return new Diagnostic(code, severity, message, map.toSource(span), label, hint);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
