package dev.seriema.catalog.evidence;

import dev.seriema.catalog.layout.FileNames;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Path;

/// Findings about files and folders as a whole.
final class Findings {
  private Findings() {}

  /// @param what completes a sentence that begins with the name of the file
  static RuleSet.Finding of(EvidenceFault fault, Path file, String what) {
    String name = FileNames.shown(file);
    return new RuleSet.Finding(
        new SourceText(name, ""),
        Diagnostic.of(fault, new SourceSpan(0, 0), "`" + name + "` " + what));
  }

  static RuleSet.Finding withHint(RuleSet.Finding finding, String hint) {
    return new RuleSet.Finding(finding.source(), finding.diagnostic().withHint(hint));
  }

  static RuleSet.Finding link(Path file) {
    return of(EvidenceFault.LINK_NOT_FOLLOWED, file, "is a link, which is not followed");
  }

  static RuleSet.Finding unreadable(Path file, IOException failure) {
    return of(EvidenceFault.UNREADABLE, file, "cannot be read: " + SystemReasons.of(failure));
  }
}
