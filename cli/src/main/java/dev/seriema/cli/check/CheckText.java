package dev.seriema.cli.check;

import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.Ink;
import java.util.List;
import java.util.Locale;

/// Findings one below the other, each with its line, and their number at the end.
record CheckText(Ink ink) {
  String of(List<RuleFinding> findings) {
    DiagnosticText renderer = new DiagnosticText(ink);
    StringBuilder text = new StringBuilder();
    findings.forEach(
        finding -> text.append(renderer.render(finding.diagnostic(), finding.source())));
    return text.toString();
  }

  String end(CheckReport report) {
    StringBuilder text = new StringBuilder(report.summary()).append(System.lineSeparator());
    report
        .checked()
        .unchecked()
        .forEach((reason, count) ->
            text.append(
                String.format(
                    Locale.ROOT, "%,6d %s %s%n", count, count == 1 ? "query" : "queries", reason)));
    return text.toString();
  }
}
