package dev.seriema.testkit.spec;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.diagnostic.SourcePosition;
import dev.seriema.model.diagnostic.SourceText;
import java.util.List;
import java.util.stream.Collectors;

/// What is said of a query, as a block of a page writes it.
public final class SpecDiagnostics {
  private SpecDiagnostics() {}

  /// In the form that the page uses: as an author sees it, or a line each.
  ///
  /// @param form what the page has; may be empty
  public static String shown(List<Diagnostic> diagnostics, String query, String form) {
    SourceText text = new SourceText("query", query);
    if (form.matches("(?s)(error|warning|note)\\[.*")) {
      DiagnosticText writer = new DiagnosticText(Ink.NONE);
      return diagnostics.stream()
          .map(diagnostic -> writer.render(diagnostic, text))
          .collect(Collectors.joining())
          .strip();
    }
    return diagnostics.stream()
        .map(diagnostic -> line(diagnostic, text))
        .collect(Collectors.joining("\n"));
  }

  private static String line(Diagnostic diagnostic, SourceText text) {
    SourcePosition position = text.position(diagnostic.span().start());
    return "%s %d:%d %s"
        .formatted(
            diagnostic.code().id(), position.line(), position.column(), diagnostic.message());
  }
}
