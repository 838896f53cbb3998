package dev.seriema.cli.explain;

import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.SourceSpan;

/// A query, to show parts of it on one line each in the words of its author.
record QueryText(String query) {
  /// Safe to show; a line end and the blanks around it are one blank, beside a bracket none.
  String part(SourceSpan span) {
    return DisplayText.safe(
        query
            .substring(span.start(), span.end())
            .replaceAll("(?<=\\()\\s*\\R\\s*|\\s*\\R\\s*(?=\\))", "")
            .replaceAll("\\s*\\R\\s*", " "));
  }
}
