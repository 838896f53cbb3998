package dev.seriema.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.diagnostic.SourceText;
import java.util.List;

/// Findings as a person sees them.
final class Shown {
  private static final DiagnosticText TEXT = new DiagnosticText(Ink.NONE);

  private Shown() {}

  /// Each lies inside of its text, and nothing of the text reaches a terminal as a command.
  static void every(List<Diagnostic> diagnostics, SourceText source) {
    for (Diagnostic diagnostic : diagnostics) {
      assertThat(diagnostic.span().end()).isLessThanOrEqualTo(source.text().length());
      assertThat(TEXT.render(diagnostic, source).replace("\n", "").chars())
          .noneMatch(Character::isISOControl);
    }
  }
}
