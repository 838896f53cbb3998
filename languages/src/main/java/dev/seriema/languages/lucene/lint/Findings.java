package dev.seriema.languages.lucene.lint;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects what lints find in one query: of each code the first 20, since a query with more is
/// mended by looking for a pattern and not one by one.
final class Findings {
  private static final int MOST_OF_A_CODE = 20;

  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<DiagnosticCode, Integer> counts = new HashMap<>();

  void add(Diagnostic diagnostic) {
    if (counts.merge(diagnostic.code(), 1, Integer::sum) <= MOST_OF_A_CODE) {
      found.add(diagnostic);
    }
  }

  /// Whether anything was found that starts within a part.
  boolean doubts(SourceSpan part) {
    return found.stream()
        .anyMatch(one -> part.start() <= one.span().start() && one.span().start() < part.end());
  }

  List<Diagnostic> all() {
    return List.copyOf(found);
  }
}
