package dev.seriema.catalog.sigma.fault;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/// What is found of one document, in the order in which it is found.
public final class SigmaFindings {
  /// Most findings that are kept of one document; a file with more is broken throughout.
  public static final int MOST = 100;

  private final List<Diagnostic> found = new ArrayList<>();
  private boolean hasErrors;

  /// Adds a finding, unless there are enough.
  public void add(Diagnostic finding) {
    hasErrors |= finding.isError();
    if (found.size() < MOST && !found.contains(finding)) {
      found.add(finding);
    }
  }

  public void add(SigmaFault fault, SourceSpan span, String message) {
    add(Diagnostic.of(fault, span, message));
  }

  public void add(SigmaFault fault, SourceSpan span, String message, String hint) {
    add(Diagnostic.of(fault, span, message).withHint(hint));
  }

  public boolean hasErrors() {
    return hasErrors;
  }

  public List<Diagnostic> all() {
    return List.copyOf(found);
  }
}
