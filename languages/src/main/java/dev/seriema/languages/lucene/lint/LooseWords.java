package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.languages.lucene.syntax.Conjunction;
import dev.seriema.languages.lucene.syntax.FieldName;
import dev.seriema.languages.lucene.syntax.LuceneClause;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.languages.lucene.syntax.Modifier;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Optional;

/// Words behind the value of a field, which are looked for elsewhere.
final class LooseWords {
  private LooseWords() {}

  static void check(LintedQuery query, Findings findings) {
    query
        .levels()
        .forEach(level -> {
          List<LuceneClause> clauses = level.list().clauses();
          for (int i = 0; i + 1 < clauses.size(); i++) {
            Optional<FieldName> field = clauses.get(i).field();
            LuceneClause next = clauses.get(i + 1);
            if (field.isPresent()
                && clauses.get(i).value() instanceof LuceneValue.Words
                && isLoose(next)
                && !findings.doubts(clauses.get(i).span().to(next.span()))) {
              findings.add(found(query, field.get(), clauses.get(i), next));
            }
          }
        });
  }

  private static boolean isLoose(LuceneClause clause) {
    return clause.conjunction() == Conjunction.NONE
        && clause.modifier() == Modifier.NONE
        && clause.field().isEmpty()
        && clause.value() instanceof LuceneValue.Words;
  }

  private static Diagnostic found(
      LintedQuery query, FieldName field, LuceneClause clause, LuceneClause next) {
    SourceSpan both = clause.value().span().to(next.value().span());
    return Diagnostic.of(
            LuceneFault.LOOSE_WORDS,
            next.span(),
            "`" + query.shown(next.span()) + "` is not looked for in `" + field.name() + "`")
        .withLabel("a field is for the word behind it; several stand in brackets or quotes")
        .withHint("did you mean `" + field.name() + ":(" + query.shown(both) + ")`?");
  }
}
