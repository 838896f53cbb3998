package dev.seriema.cli;

import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.catalog.evidence.FileVerdict;
import dev.seriema.catalog.evidence.RuleVerdict;
import dev.seriema.catalog.evidence.RuleVerdict.Outcome;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Writes what `test` found for people: a line for each rule, what failed in detail, a summary.
final class TestText {
  private static final int WIDEST_NAME = 60;

  private final PrintStream out;
  private final Ink ink;
  private final DiagnosticText diagnostics;

  TestText(PrintStream out, Ink ink) {
    this.out = out;
    this.ink = ink;
    this.diagnostics = new DiagnosticText(ink);
  }

  void write(TestReport report) {
    int width =
        report.verdicts().stream()
            .filter(verdict -> isShown(report, verdict))
            .mapToInt(verdict -> DisplayText.width(name(verdict)))
            .max()
            .orElse(0);
    for (RuleVerdict verdict : report.verdicts()) {
      if (isShown(report, verdict)) {
        String gap = " ".repeat(width - DisplayText.width(name(verdict)));
        out.println(mark(report, verdict) + " " + name(verdict) + gap + "  " + counts(verdict));
        details(verdict);
      }
    }
    tell(report.findings());
    out.println(ink.strong(summary(report)));
    reasons(report).forEach((reason, count) -> out.printf(Locale.ROOT, "%,6d %s%n", count, reason));
  }

  /// One line that tells all.
  static String summary(TestReport report) {
    return Counted.of(report.verdicts().size(), "rule")
        + String.format(
            Locale.ROOT,
            ": %,d proved, %,d failed (%s, %s, %.2f s)",
            report.count(Outcome.PROVED),
            report.failed(),
            Counted.of(report.files(), "file"),
            Counted.of(report.events(), "event"),
            report.seconds());
  }

  private static boolean isShown(TestReport report, RuleVerdict verdict) {
    return verdict.outcome() != Outcome.WITHOUT_EVIDENCE
        || report.evidenceRequired()
        || !verdict.findings().isEmpty();
  }

  private static String name(RuleVerdict verdict) {
    return DisplayText.cut(DisplayText.safe(verdict.rule().name()), WIDEST_NAME);
  }

  private String mark(TestReport report, RuleVerdict verdict) {
    if (report.isFailed(verdict)) {
      return ink.error("✗");
    }
    return verdict.outcome() == Outcome.PROVED ? ink.good("✓") : ink.faint("–");
  }

  private static String counts(RuleVerdict verdict) {
    if (verdict.outcome() == Outcome.WITHOUT_EVIDENCE) {
      return "no evidence";
    }
    if (!verdict.reason().isEmpty()) {
      return "not run: " + DisplayText.safe(verdict.reason());
    }
    List<String> parts = new ArrayList<>();
    for (EvidenceKind kind : EvidenceKind.values()) {
      List<FileVerdict> files =
          verdict.files().stream().filter(file -> file.file().kind() == kind).toList();
      if (!files.isEmpty()) {
        long passed = TestReport.passed(files);
        parts.add(
            kind.folder()
                + " "
                + (passed < files.size() ? passed + " of " + files.size() : "" + passed));
      }
    }
    return String.join(", ", parts);
  }

  private void details(RuleVerdict verdict) {
    for (FileVerdict file : verdict.files()) {
      if (!file.isPassed()) {
        out.println("  " + ink.strong(DisplayText.safe(FailureText.path(file))));
        FailureText.of(file).forEach(line -> out.println("    " + line));
      }
    }
    tell(verdict.findings());
  }

  private void tell(List<RuleSet.Finding> findings) {
    findings.forEach(
        finding -> out.print(diagnostics.render(finding.diagnostic(), finding.source())));
  }

  /// What was not run, and why.
  private static Map<String, Integer> reasons(TestReport report) {
    Map<String, Integer> reasons = new TreeMap<>();
    for (RuleVerdict verdict : report.verdicts()) {
      switch (verdict.outcome()) {
        case WITHOUT_EVIDENCE -> reasons.merge("without evidence", 1, Integer::sum);
        case NOT_SUPPORTED, RETIRED ->
            reasons.merge("not run: " + DisplayText.safe(verdict.reason()), 1, Integer::sum);
        case PROVED, FAILED -> {
          // The summary counts them.
        }
      }
    }
    if (report.unused() > 0) {
      reasons.put("folders of evidence of other rules", report.unused());
    }
    return reasons;
  }
}
