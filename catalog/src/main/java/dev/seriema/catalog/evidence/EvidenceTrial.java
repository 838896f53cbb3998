package dev.seriema.catalog.evidence;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.failure.RuleFailures;
import dev.seriema.intake.EventSource;
import java.io.ByteArrayInputStream;

/// Runs one rule over events that are in no file yet, as over a file of evidence. Not thread-safe.
public final class EvidenceTrial {
  private final EvidenceRun run;

  public EvidenceTrial(Compiled rule) {
    run = new EvidenceRun(rule);
  }

  /// @param lines a document each
  /// @throws dev.seriema.detector.failure.RuleFailedException when the rule fails on them
  public Observed over(byte[] lines) {
    Observed observed = run.over(EventSource.ofStandardInput(new ByteArrayInputStream(lines)));
    observed.failure().ifPresent(text -> RuleFailures.FATAL.failed(text.failure()));
    return observed;
  }
}
