package dev.seriema.catalog.release;

import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceText;

/// A repository cannot be read as one that is released, for the reason that the message names.
public final class UnreadableRelease extends Exception {
  private static final long serialVersionUID = 1;

  UnreadableRelease(String message) {
    super(message);
  }

  UnreadableRelease(SourceText source, Diagnostic found) {
    super(new FactFinding(source, found).line());
  }
}
