package dev.seriema.catalog.evidence;

import dev.seriema.catalog.layout.RuleSet;
import java.util.List;

/// Whether the evidence of a rule proves it.
///
/// @param reason why its evidence was not run, or could not be; else empty
/// @param findings about its evidence and, unless it is proved, its query
/// @param files one for each file that was run
public record RuleVerdict(
    RuleEvidence rule,
    Outcome outcome,
    String reason,
    List<RuleSet.Finding> findings,
    List<FileVerdict> files) {
  public RuleVerdict {
    findings = List.copyOf(findings);
    files = List.copyOf(files);
  }

  /// What became of a rule.
  public enum Outcome {
    /// Each file shows what it should.
    PROVED("proved"),
    /// A file does not, or the evidence or the rule is faulty.
    FAILED("failed"),
    /// Rules of its kind cannot be run yet.
    NOT_SUPPORTED("not_supported"),
    /// The rule is not run any more, so nothing has to be proved.
    RETIRED("retired"),
    /// There is nothing that could prove it.
    WITHOUT_EVIDENCE("without_evidence");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /// Whether something that belongs to the evidence could not be read or run.
  public boolean isIncomplete() {
    return outcome == Outcome.NOT_SUPPORTED
        || files.stream().anyMatch(file -> file.observed().isIncomplete())
        || findings.stream()
            .anyMatch(finding -> finding.diagnostic().code() == EvidenceFault.UNREADABLE);
  }
}
