package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.languages.lucene.syntax.LuceneClause;
import dev.seriema.languages.lucene.syntax.Occur;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A clause that is required and forbidden at once.
final class Contradiction {
  private Contradiction() {}

  static void check(LintedQuery query, Findings findings) {
    query
        .levels()
        .forEach(level -> {
          List<LuceneClause> clauses = level.list().clauses();
          List<Occur> occurrences = level.list().occurrences();
          Occur needed = needed(occurrences);
          Set<String> wanted = new HashSet<>();
          for (int i = 0; i < clauses.size(); i++) {
            if (occurrences.get(i) == needed) {
              wanted.add(bare(query, clauses.get(i)));
            }
          }
          for (int i = 0; i < clauses.size(); i++) {
            if (occurrences.get(i) == Occur.MUST_NOT
                && wanted.contains(bare(query, clauses.get(i)))) {
              findings.add(found(query, clauses.get(i)));
            }
          }
        });
  }

  /// The clauses without which no event fits: those that are required, or the only one that is
  /// optional.
  private static Occur needed(List<Occur> occurrences) {
    boolean onlyOne =
        !occurrences.contains(Occur.MUST) && Collections.frequency(occurrences, Occur.SHOULD) == 1;
    return onlyOne ? Occur.SHOULD : Occur.MUST;
  }

  /// The clause without its sign and weight.
  private static String bare(LintedQuery query, LuceneClause clause) {
    return clause.field().map(field -> field.name()).orElse("")
        + ":"
        + query.written(clause.value().span());
  }

  private static Diagnostic found(LintedQuery query, LuceneClause clause) {
    return Diagnostic.of(
            LuceneFault.CONTRADICTION,
            clause.span(),
            "`" + query.shown(clause.span()) + "` forbids what is required beside it")
        .withLabel("no event fits both");
  }
}
