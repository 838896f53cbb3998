package dev.seriema.cli;

import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.model.diagnostic.DiagnosticText;
import java.util.List;
import java.util.Locale;

/// Tells what was found in files of facts: the first few in full, the rest by their number.
final class FactFindings {
  private static final int SHOWN = 5;

  private FactFindings() {}

  static void tell(List<FactFinding> findings, Terminal terminal) {
    DiagnosticText renderer = new DiagnosticText(terminal.errInk());
    findings.stream()
        .limit(SHOWN)
        .forEach(finding ->
            terminal.err().print(renderer.render(finding.diagnostic(), finding.source())));
    if (findings.size() > SHOWN) {
      terminal
          .err()
          .printf(
              Locale.ROOT, "%,d more such findings in the same files%n", findings.size() - SHOWN);
    }
  }
}
