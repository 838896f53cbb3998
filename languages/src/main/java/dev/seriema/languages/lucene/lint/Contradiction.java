package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.languages.lucene.syntax.LuceneClause;
import dev.seriema.languages.lucene.syntax.Occur;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A clause that is required and forbidden at once.
final class Contradiction {
  private Contradiction() {}

  static void check(LintedQuery query, Findings findings) {
    query
        .levels()
        .forEach(level -> {
          List<LuceneClause> clauses = level.list().clauses();
          List<Occur> occurrences = level.list().occurrences();
          boolean required = occurrences.contains(Occur.MUST);
          Map<String, Occur> wanted = new HashMap<>();
          for (int i = 0; i < clauses.size(); i++) {
            if (occurrences.get(i) == Occur.MUST || (!required && isOnlyOne(occurrences, i))) {
              wanted.put(bare(query, clauses.get(i)), Occur.MUST);
            }
          }
          for (int i = 0; i < clauses.size(); i++) {
            if (occurrences.get(i) == Occur.MUST_NOT
                && wanted.containsKey(bare(query, clauses.get(i)))) {
              findings.add(found(query, clauses.get(i)));
            }
          }
        });
  }

  /// Whether a clause is the only one that is not forbidden.
  private static boolean isOnlyOne(List<Occur> occurrences, int index) {
    return occurrences.get(index) == Occur.SHOULD
        && occurrences.stream().filter(occur -> occur != Occur.MUST_NOT).count() == 1;
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
