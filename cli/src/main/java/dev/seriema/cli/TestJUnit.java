package dev.seriema.cli;

import dev.seriema.catalog.evidence.EvidenceFile;
import dev.seriema.catalog.evidence.FileVerdict;
import dev.seriema.catalog.evidence.RuleEvidence;
import dev.seriema.catalog.evidence.RuleVerdict;
import dev.seriema.catalog.evidence.RuleVerdict.Outcome;
import dev.seriema.catalog.layout.FileNames;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.cli.explain.Signs;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.Ink;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Writes what `test` found as JUnit's XML: a suite for each rule with evidence, a case for each
/// file, and one named `evidence` for what is wrong with the evidence or the rule itself.
final class TestJUnit {
  /// Width of explanations.
  private static final int COLUMNS = 100;

  private final Xml xml = new Xml();
  private final DiagnosticText diagnostics = new DiagnosticText(Ink.NONE);
  private final FailureText failures = new FailureText(Ink.NONE, Signs.UNICODE, COLUMNS);
  private final String time;

  /// @param started the time that each suite carries
  TestJUnit(Instant started) {
    time =
        DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
            started.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
  }

  String write(TestReport report) {
    xml.open("testsuites");
    int number = 0;
    for (RuleVerdict verdict : report.verdicts()) {
      if (verdict.outcome() != Outcome.WITHOUT_EVIDENCE || report.isFailed(verdict)) {
        suite(verdict, report.isFailed(verdict), number++);
      }
    }
    if (!report.findings().isEmpty()) {
      List<String> faults = faults(report.findings());
      begin("evidence", number, 1, faults.isEmpty() ? 0 : 1, 0, 0);
      testCase("evidence", "evidence", first(faults), faults);
      end();
    }
    xml.close("testsuites");
    return xml.text();
  }

  private void suite(RuleVerdict verdict, boolean failed, int number) {
    String file = RulePlaces.written(FileNames.shown(verdict.rule().file()));
    List<String> faults = faults(verdict.findings());
    if (failed && verdict.files().isEmpty() && faults.isEmpty()) {
      faults = List.of(verdict.reason().isEmpty() ? "no evidence" : verdict.reason());
    }
    boolean own = !faults.isEmpty();
    List<EvidenceFile> unrun =
        verdict.files().isEmpty() ? verdict.rule().files() : List.<EvidenceFile>of();
    long broken = verdict.files().size() - TestReport.passed(verdict.files());
    begin(
        verdict.rule().name(),
        number,
        verdict.files().size() + unrun.size() + (own ? 1 : 0),
        broken + (own ? 1 : 0),
        unrun.size(),
        0);
    verdict.files().forEach(of -> testCase(verdict.rule(), file, of));
    unrun.forEach(of -> skipped(file, of.nameInFolder(), verdict.reason()));
    if (own) {
      testCase(file, "evidence", first(faults), faults);
    }
    end();
  }

  private void begin(
      String name, int number, long tests, long failures, long skipped, long errors) {
    xml.open(
        "testsuite",
        "package",
        "seriema",
        "id",
        Integer.toString(number),
        "name",
        name,
        "timestamp",
        time,
        "hostname",
        "localhost",
        "tests",
        Long.toString(tests),
        "failures",
        Long.toString(failures),
        "errors",
        Long.toString(errors),
        "skipped",
        Long.toString(skipped),
        "time",
        "0");
    xml.empty("properties");
  }

  private void end() {
    xml.empty("system-out");
    xml.empty("system-err");
    xml.close("testsuite");
  }

  private void testCase(RuleEvidence rule, String path, FileVerdict file) {
    testCase(
        path,
        file.file().nameInFolder(),
        FailureText.headline(file),
        failures.of(rule.rule().orElseThrow(), file));
  }

  /// @param failure lines; none when the case passed
  private void testCase(String rule, String name, String headline, List<String> failure) {
    if (failure.isEmpty()) {
      xml.empty("testcase", "classname", rule, "name", name, "time", "0");
      return;
    }
    xml.open("testcase", "classname", rule, "name", name, "time", "0");
    xml.text("failure", String.join("\n", failure), "type", "evidence", "message", headline);
    xml.close("testcase");
  }

  private void skipped(String rule, String name, String reason) {
    xml.open("testcase", "classname", rule, "name", name, "time", "0");
    xml.empty("skipped", "message", reason);
    xml.close("testcase");
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
