package dev.seriema.cli;

import dev.seriema.catalog.evidence.Evidence;
import dev.seriema.catalog.evidence.FileVerdict;
import dev.seriema.catalog.evidence.RuleVerdict;
import dev.seriema.catalog.evidence.RuleVerdict.Outcome;
import dev.seriema.catalog.layout.RuleSet;
import java.util.List;
import java.util.stream.Stream;

/// What `test` found, apart from how it is written.
///
/// @param verdicts rule by rule, in order of their paths
/// @param findings about folders of evidence that belong to no rule, and rule files that cannot be
///   read
/// @param unused folders of a tree that belong to none of the rules that were named
/// @param evidenceRequired whether a rule without evidence fails
record TestReport(
    List<RuleVerdict> verdicts,
    List<RuleSet.Finding> findings,
    int unused,
    boolean evidenceRequired,
    double seconds) {
  TestReport {
    verdicts = List.copyOf(verdicts);
    findings = List.copyOf(findings);
  }

  static TestReport of(
      List<RuleVerdict> verdicts,
      Evidence evidence,
      List<RuleSet.Finding> unread,
      boolean evidenceRequired,
      double seconds) {
    List<RuleSet.Finding> findings =
        Stream.concat(unread.stream(), evidence.findings().stream()).toList();
    return new TestReport(verdicts, findings, evidence.unused(), evidenceRequired, seconds);
  }

  long count(Outcome outcome) {
    return verdicts.stream().filter(verdict -> verdict.outcome() == outcome).count();
  }

  /// Files of evidence that were run.
  long files() {
    return verdicts.stream().mapToLong(verdict -> verdict.files().size()).sum();
  }

  /// Events that were read from them.
  long events() {
    return verdicts.stream()
        .flatMap(verdict -> verdict.files().stream())
        .mapToLong(file -> file.observed().events())
        .sum();
  }

  /// Whether a rule counts as failed.
  boolean isFailed(RuleVerdict verdict) {
    return verdict.outcome() == Outcome.FAILED
        || (evidenceRequired && verdict.outcome() == Outcome.WITHOUT_EVIDENCE);
  }

  long failed() {
    return verdicts.stream().filter(this::isFailed).count();
  }

  /// Errors that are no rule's.
  long faults() {
    return findings.stream().filter(finding -> finding.diagnostic().isError()).count();
  }

  /// Whether something that was asked for could not be read or run.
  boolean isIncomplete() {
    return verdicts.stream().anyMatch(RuleVerdict::isIncomplete)
        || findings.stream().anyMatch(UnreadFindings::isUnread);
  }

  /// @return one of [ExitCode]
  int exitCode() {
    if (isIncomplete()) {
      return ExitCode.INCOMPLETE;
    }
    return faults() + failed() > 0 ? ExitCode.FOUND : ExitCode.DONE;
  }

  static long passed(List<FileVerdict> files) {
    return files.stream().filter(FileVerdict::isPassed).count();
  }
}
