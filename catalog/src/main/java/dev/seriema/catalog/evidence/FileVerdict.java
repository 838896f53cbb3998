package dev.seriema.catalog.evidence;

import java.util.List;

/// Whether one file of evidence shows what it should.
///
/// @param failures none when it does
public record FileVerdict(EvidenceFile file, Observed observed, List<Failure> failures) {
  public FileVerdict {
    failures = List.copyOf(failures);
  }

  public boolean isPassed() {
    return failures.isEmpty();
  }
}
