package dev.seriema.cli.fix;

import dev.seriema.catalog.fix.Repaired;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceText;
import java.util.List;

/// What became of one file.
sealed interface FixOutcome {
  /// A file of another kind, or a rule that was given up.
  record LeftAlone() implements FixOutcome {}

  /// A file that cannot be read as it should be.
  record Unreadable(SourceText source, List<Diagnostic> faults) implements FixOutcome {}

  /// A rule that was looked at.
  record LookedAt(Repaired rule) implements FixOutcome {}
}
