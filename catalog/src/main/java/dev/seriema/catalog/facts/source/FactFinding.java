package dev.seriema.catalog.facts.source;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourcePosition;
import dev.seriema.model.diagnostic.SourceText;

/// Something found in a file of facts.
///
/// @param source the text up to a little behind the place, unpacked; empty where the file could not
///   be read
public record FactFinding(SourceText source, Diagnostic diagnostic) {
  /// The finding in one line: file, line, column where there are any, and the sentence.
  public String line() {
    if (source.text().isEmpty()) {
      return source.name() + ": " + diagnostic.message() + hint();
    }
    SourcePosition place = source.position(diagnostic.span().start());
    return source.name()
        + ":"
        + place.line()
        + ":"
        + place.column()
        + ": "
        + diagnostic.message()
        + hint();
  }

  private String hint() {
    return diagnostic.hint().map(hint -> "; " + hint).orElse("");
  }
}
