package dev.seriema.languages.lucene.syntax;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what is found while a query is read, and keeps quiet about what merely follows from an
/// earlier fault.
final class Faults {
  private final List<Diagnostic> found = new ArrayList<>();
  private final List<SourceSpan> quiet = new ArrayList<>();
  private int trustedUntil = Integer.MAX_VALUE;

  void report(Diagnostic diagnostic) {
    if (isNews(diagnostic)) {
      found.add(diagnostic);
    }
  }

  /// Reports a fault in place of all others that start within a stretch, earlier and later ones.
  void reportInPlaceOf(Diagnostic diagnostic, SourceSpan stretch) {
    if (isNews(diagnostic)) {
      found.removeIf(other -> covers(stretch, other.span().start()));
      found.add(diagnostic);
      quiet.add(stretch);
    }
  }

  /// Reports a fault behind which nothing is understood any more.
  void reportLast(Diagnostic diagnostic) {
    report(diagnostic);
    trustedUntil = Math.min(trustedUntil, diagnostic.span().start());
  }

  /// Whether the query is understood up to its end.
  boolean reachesEnd() {
    return trustedUntil == Integer.MAX_VALUE;
  }

  List<Diagnostic> inOrder() {
    return found.stream()
        .sorted(Comparator.comparingInt(diagnostic -> diagnostic.span().start()))
        .toList();
  }

  private boolean isNews(Diagnostic diagnostic) {
    int start = diagnostic.span().start();
    return start < trustedUntil && quiet.stream().noneMatch(span -> covers(span, start));
  }

  private static boolean covers(SourceSpan span, int place) {
    return span.start() <= place && place < Math.max(span.end(), span.start() + 1);
  }
}
