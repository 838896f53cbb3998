package dev.seriema.languages.eql.lint;

import dev.seriema.languages.eql.EqlFault;
import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;

/// A sequence that no key joins: its events may come from different hosts and users.
final class NoKey {
  private static final String WORD = "sequence";

  private NoKey() {}

  static void check(EqlQuery.Sequence sequence, Findings findings) {
    boolean hasKey =
        !sequence.keys().isEmpty()
            || sequence.stages().stream().anyMatch(stage -> !stage.keys().isEmpty());
    if (!hasKey) {
      int start = sequence.span().start();
      findings.add(
          Diagnostic.of(
                  EqlFault.NO_KEY,
                  new SourceSpan(start, start + WORD.length()),
                  "no key joins the events of the sequence")
              .withLabel("any event goes with any other, of whatever host or user"));
    }
  }
}
