package dev.seriema.cli.check;

import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.cli.junit.JUnitReport;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.Ink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A suite for all rules, which passes, then one for each file of which something is told: a case
/// for each finding, that fails for an error. What a file has of warnings and notes stands in its
/// output too.
record CheckJUnit(Instant started) {
  private static final DiagnosticText TEXT = new DiagnosticText(Ink.NONE);

  String of(CheckReport report) {
    JUnitReport junit = new JUnitReport(started);
    junit.begin("check", 1, 0, 0);
    junit.passed("check", "rules were checked");
    junit.end(report.summary());
    byFile(report.findings()).forEach((path, findings) -> suite(path, findings, junit));
    return junit.text();
  }

  private static Map<String, List<RuleFinding>> byFile(List<RuleFinding> findings) {
    Map<String, List<RuleFinding>> files = new LinkedHashMap<>();
    findings.forEach(finding ->
        files
            .computeIfAbsent(FindingPlace.of(finding).path(), _ -> new ArrayList<>())
            .add(finding));
    return files;
  }

  private static void suite(String path, List<RuleFinding> findings, JUnitReport junit) {
    long errors = findings.stream().filter(finding -> finding.diagnostic().isError()).count();
    junit.begin(path, findings.size(), errors, 0);
    StringBuilder told = new StringBuilder();
    for (RuleFinding finding : findings) {
      Diagnostic diagnostic = finding.diagnostic();
      String rendered = TEXT.render(diagnostic, finding.source());
      if (diagnostic.isError()) {
        junit.failed(
            path,
            name(finding),
            diagnostic.code().id(),
            TEXT.headline(diagnostic),
            rendered.stripTrailing().lines().toList());
      } else {
        junit.passed(path, name(finding));
        told.append(rendered);
      }
    }
    junit.end(told.toString().stripTrailing());
  }

  /// Such as `TAG-0011 at 12:8`.
  private static String name(RuleFinding finding) {
    FindingPlace place = FindingPlace.of(finding);
    return finding.diagnostic().code().id()
        + " at "
        + place.start().line()
        + ":"
        + place.start().column();
  }
}
