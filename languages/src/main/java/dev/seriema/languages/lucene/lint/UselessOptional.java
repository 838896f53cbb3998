package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.languages.lucene.syntax.LuceneClause;
import dev.seriema.languages.lucene.syntax.Occur;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.List;

/// A clause that is optional beside one that is required, and so changes nothing.
final class UselessOptional {
  private UselessOptional() {}

  static void check(LintedQuery query, Findings findings) {
    query
        .levels()
        .map(LintedQuery.Level::list)
        .filter(list -> list.occurrences().contains(Occur.MUST))
        .filter(list -> !findings.doubts(list.span()))
        .forEach(list -> {
          List<Occur> occurrences = list.occurrences();
          for (int i = 0; i < occurrences.size(); i++) {
            if (occurrences.get(i) == Occur.SHOULD) {
              findings.add(found(query, list.clauses().get(i)));
            }
          }
        });
  }

  private static Diagnostic found(LintedQuery query, LuceneClause clause) {
    return Diagnostic.of(
            LuceneFault.USELESS_OPTIONAL,
            clause.span(),
            "`" + query.shown(clause.span()) + "` changes nothing")
        .withLabel("it is optional, and a clause beside it is required")
        .withHint("did you mean `+" + query.shown(clause.span()) + "`?");
  }
}
