package dev.seriema.catalog.evidence;

import java.util.List;
import java.util.Optional;

/// Whether one file of evidence shows what it should.
///
/// @param failures none when it does
/// @param explained the event that tells most about the failures, where one does
public record FileVerdict(
    EvidenceFile file,
    Observed observed,
    List<Failure> failures,
    Optional<ExplainedEvent> explained) {
  public FileVerdict {
    failures = List.copyOf(failures);
  }

  public boolean isPassed() {
    return failures.isEmpty();
  }
}
