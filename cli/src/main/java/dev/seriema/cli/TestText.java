package dev.seriema.cli;

import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.catalog.evidence.FileVerdict;
import dev.seriema.catalog.evidence.RuleVerdict;
import dev.seriema.catalog.evidence.RuleVerdict.Outcome;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.cli.explain.Signs;
import dev.seriema.cli.words.Counted;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.rule.Rule;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Writes what `test` found for people: a line for each rule, what failed in detail, a summary.
final class TestText {
  private static final int WIDEST_NAME = 60;
  private static final String INDENT = "    ";

  private final PrintStream out;
  private final Ink ink;
  private final boolean timed;
  private final DiagnosticText diagnostics;
  private final FailureText failures;

  TestText(Terminal terminal) {
    out = terminal.out();
    ink = terminal.outInk();
    timed = terminal.outIsTerminal();
    diagnostics = new DiagnosticText(ink);
    failures = new FailureText(ink, Signs.UNICODE, terminal.columns() - INDENT.length());
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
    out.println(ink.strong(summary(report, timed)));
    reasons(report).forEach((reason, count) -> out.printf(Locale.ROOT, "%,6d %s%n", count, reason));
  }

  /// One line that tells all.
  ///
  /// @param timed whether a person looks; in a file the same result is to read the same
  static String summary(TestReport report, boolean timed) {
    return Counted.of(report.verdicts().size(), "rule")
        + String.format(
            Locale.ROOT,
            ": %,d proved, %,d failed%s (%s, %s%s)",
            report.count(Outcome.PROVED),
            report.failed(),
            report.faults() == 0 ? "" : ", " + Counted.of(report.faults(), "fault"),
            Counted.of(report.files(), "file"),
            Counted.of(report.events(), "event"),
            timed ? String.format(Locale.ROOT, ", %.2f s", report.seconds()) : "");
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
    return parts.isEmpty() ? "no evidence that could be run" : String.join(", ", parts);
  }

  private void details(RuleVerdict verdict) {
    for (FileVerdict file : verdict.files()) {
      if (!file.isPassed()) {
        String path = FailureText.path(file) + file.scheduleNote();
        out.println("  " + ink.strong(DisplayText.safe(path)));
        Rule rule = verdict.rule().rule().orElseThrow();
        failures.of(rule, file).forEach(line -> out.println(INDENT + line));
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
