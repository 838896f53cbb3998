package dev.seriema.cli.check;

import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.Ink;
import java.util.Locale;

/// Findings one below the other, each with its line, and their number at the end.
record CheckText(Ink ink) {
  String of(CheckReport report) {
    DiagnosticText renderer = new DiagnosticText(ink);
    StringBuilder text = new StringBuilder();
    report
        .findings()
        .forEach(finding -> text.append(renderer.render(finding.diagnostic(), finding.source())));
    text.append(report.summary()).append(System.lineSeparator());
    report
        .checked()
        .unchecked()
        .forEach((reason, count) ->
            text.append(
                String.format(Locale.ROOT, "%,6d queries not checked: %s%n", count, reason)));
    return text.toString();
  }
}
