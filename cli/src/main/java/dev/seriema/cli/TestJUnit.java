package dev.seriema.cli;

import dev.seriema.catalog.evidence.EvidenceFile;
import dev.seriema.catalog.evidence.FileVerdict;
import dev.seriema.catalog.evidence.RuleEvidence;
import dev.seriema.catalog.evidence.RuleVerdict;
import dev.seriema.catalog.evidence.RuleVerdict.Outcome;
import dev.seriema.catalog.layout.FileNames;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.cli.explain.Signs;
import dev.seriema.cli.junit.JUnitReport;
import dev.seriema.cli.mutants.MutantsJUnit;
import dev.seriema.cli.mutants.MutantsReport;
import dev.seriema.cli.mutants.MutatedRule;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.Ink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Writes what `test` found as JUnit's XML: a suite for each rule with evidence, a case for each
/// file, and one named `evidence` for what is wrong with the evidence or the rule itself.
final class TestJUnit {
  /// Width of explanations.
  private static final int COLUMNS = 100;

  private final DiagnosticText diagnostics = new DiagnosticText(Ink.NONE);
  private final FailureText failures = new FailureText(Ink.NONE, Signs.UNICODE, COLUMNS);
  private final JUnitReport junit;

  private final Optional<MutantsReport> mutated;

  /// @param started the time that each suite carries
  /// @param mutated what became of mutants; empty unless that was asked for
  TestJUnit(Instant started, Optional<MutantsReport> mutated) {
    junit = new JUnitReport(started);
    this.mutated = mutated;
  }

  String write(TestReport report) {
    for (RuleVerdict verdict : report.verdicts()) {
      if (verdict.outcome() != Outcome.WITHOUT_EVIDENCE || report.isFailed(verdict)) {
        suite(verdict, report.isFailed(verdict));
      }
    }
    if (!report.findings().isEmpty()) {
      List<String> faults = faults(report.findings());
      junit.begin("evidence", 1, faults.isEmpty() ? 0 : 1, 0);
      testCase("evidence", "evidence", first(faults), faults);
      junit.end("");
    }
    return junit.text();
  }

  private void suite(RuleVerdict verdict, boolean failed) {
    String file = PathFromHere.written(FileNames.shown(verdict.rule().file()));
    List<String> faults = faults(verdict.findings());
    if (failed && verdict.files().isEmpty() && faults.isEmpty()) {
      faults = List.of(verdict.reason().isEmpty() ? "no evidence" : verdict.reason());
    }
    boolean own = !faults.isEmpty();
    List<EvidenceFile> unrun =
        verdict.files().isEmpty() ? verdict.rule().files() : List.<EvidenceFile>of();
    Optional<MutatedRule> mutants = mutated.flatMap(some -> some.of(verdict));
    boolean isTooLow = mutants.isPresent() && mutated.orElseThrow().isTooLow(mutants.get());
    long broken = verdict.files().size() - TestReport.passed(verdict.files());
    junit.begin(
        verdict.rule().name(),
        verdict.files().size() + unrun.size() + (own ? 1 : 0) + (isTooLow ? 1 : 0),
        broken + (own ? 1 : 0) + (isTooLow ? 1 : 0),
        unrun.size());
    verdict.files().forEach(of -> testCase(verdict.rule(), file, of));
    unrun.forEach(of -> junit.skipped(file, of.nameInFolder(), verdict.reason()));
    if (own) {
      testCase(file, "evidence", first(faults), faults);
    }
    if (isTooLow) {
      String headline =
          MutantsJUnit.headline(mutants.orElseThrow(), mutated.orElseThrow().leastScore());
      testCase(file, "mutants", headline, List.of(headline));
    }
    junit.end(mutants.map(MutantsJUnit::told).orElse(""));
  }

  private void testCase(RuleEvidence rule, String path, FileVerdict file) {
    testCase(
        path,
        file.name(),
        FailureText.headline(file),
        failures.of(rule.rule().orElseThrow(), file));
  }

  /// @param failure lines; none when the case passed
  private void testCase(String rule, String name, String headline, List<String> failure) {
    if (failure.isEmpty()) {
      junit.passed(rule, name);
    } else {
      junit.failed(rule, name, "evidence", headline, failure);
    }
  }

  private static String first(List<String> faults) {
    return faults.isEmpty() ? "" : faults.getFirst();
  }

  private List<String> faults(List<RuleSet.Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.diagnostic().isError())
        .flatMap(finding -> diagnostics.render(finding.diagnostic(), finding.source()).lines())
        .toList();
  }
}
