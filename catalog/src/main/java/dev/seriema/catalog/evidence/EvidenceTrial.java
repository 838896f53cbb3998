package dev.seriema.catalog.evidence;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.intake.EventSource;
import java.io.ByteArrayInputStream;

/// Runs one rule over events that are in no file yet, as over a file of evidence. Not thread-safe.
public final class EvidenceTrial {
  private final EvidenceRun run;

  public EvidenceTrial(Compiled rule) {
    run = new EvidenceRun(rule);
  }

  /// @param lines a document each
  public Observed over(byte[] lines) {
    return run.over(EventSource.ofStandardInput(new ByteArrayInputStream(lines)));
  }
}
