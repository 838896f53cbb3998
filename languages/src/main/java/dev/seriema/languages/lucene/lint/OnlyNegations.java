package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.languages.lucene.syntax.ClauseList;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.languages.lucene.syntax.Modifier;
import dev.seriema.languages.lucene.syntax.Occur;
import dev.seriema.model.diagnostic.Diagnostic;

/// A query in which everything is forbidden and nothing asked for.
final class OnlyNegations {
  private OnlyNegations() {}

  static void check(LintedQuery query, Findings findings) {
    ClauseList list = inside(query.tree());
    boolean forbids =
        !list.clauses().isEmpty()
            && list.occurrences().stream().allMatch(occur -> occur == Occur.MUST_NOT);
    if (forbids && !findings.doubts(list.span())) {
      findings.add(
          Diagnostic.of(
                  LuceneFault.ONLY_NEGATIONS, list.span(), "the query only says what must not be")
              .withLabel("events without these fields match too"));
    }
  }

  /// Without brackets around all of it.
  private static ClauseList inside(ClauseList list) {
    ClauseList inner = list;
    while (inner.clauses().size() == 1
        && inner.clauses().getFirst().modifier() != Modifier.PROHIBITED
        && inner.clauses().getFirst().value() instanceof LuceneValue.Group(var within, _)) {
      inner = within;
    }
    return inner;
  }
}
