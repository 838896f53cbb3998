package dev.seriema.languages.lucene.syntax;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Collects what is found while a query is read, and keeps quiet about what merely follows from an
/// earlier fault.
final class Faults {
  /// By the places where they start.
  private final NavigableMap<Integer, List<Diagnostic>> found = new TreeMap<>();

  /// The ends of the stretches of which nothing more is told, by their starts.
  private final NavigableMap<Integer, Integer> quiet = new TreeMap<>();

  private int trustedUntil = Integer.MAX_VALUE;

  void report(Diagnostic diagnostic) {
    if (isNews(diagnostic)) {
      add(diagnostic);
    }
  }

  /// Reports a fault in place of all others that start within a stretch, earlier and later ones.
  ///
  /// @param stretch not empty
  void reportInPlaceOf(Diagnostic diagnostic, SourceSpan stretch) {
    if (isNews(diagnostic)) {
      found.subMap(stretch.start(), stretch.end()).clear();
      add(diagnostic);
      quiet.merge(stretch.start(), stretch.end(), Math::max);
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
    return found.values().stream().flatMap(List::stream).toList();
  }

  private void add(Diagnostic diagnostic) {
    found.computeIfAbsent(diagnostic.span().start(), _ -> new ArrayList<>()).add(diagnostic);
  }

  private boolean isNews(Diagnostic diagnostic) {
    int start = diagnostic.span().start();
    Map.Entry<Integer, Integer> before = quiet.floorEntry(start);
    return start < trustedUntil && (before == null || before.getValue() <= start);
  }
}
