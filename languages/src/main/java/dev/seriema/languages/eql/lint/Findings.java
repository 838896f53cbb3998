package dev.seriema.languages.eql.lint;

import dev.seriema.languages.lint.Effort;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Severity;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects what lints find in one query: of each code the first 20, since a query with more is
/// mended by looking for a pattern and not one by one.
final class Findings {
  static final int MOST_OF_A_CODE = 20;

  private final List<Diagnostic> found = new ArrayList<>();
  private final Map<DiagnosticCode, Integer> counts = new HashMap<>();
  private final Effort effort = new Effort();

  void add(Diagnostic diagnostic) {
    if (counts.merge(diagnostic.code(), 1, Integer::sum) <= MOST_OF_A_CODE) {
      found.add(diagnostic);
    }
  }

  /// Whether something with the code was found within a part.
  boolean has(DiagnosticCode code, SourceSpan part) {
    return found.stream()
        .anyMatch(one ->
            one.code().equals(code)
                && part.start() <= one.span().start()
                && one.span().end() <= part.end());
  }

  /// Whether anything was found in a part that may make it mean something else than its author
  /// thinks.
  boolean doubts(SourceSpan part) {
    return found.stream()
        .anyMatch(one ->
            one.severity() == Severity.WARNING
                && part.start() <= one.span().start()
                && one.span().end() <= part.end());
  }

  /// What looking for them may cost.
  Effort effort() {
    return effort;
  }

  List<Diagnostic> all() {
    return List.copyOf(found);
  }
}
