package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.Locale;
import java.util.Set;

/// `and`, `or`, `not` in other letters than capitals, which are words to look for.
final class LowerCaseOperator {
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

  private LowerCaseOperator() {}

  static void check(LintedQuery query, Findings findings) {
    query
        .leaves()
        .filter(leaf -> leaf.clause().field().isEmpty())
        .forEach(leaf -> {
          if (leaf.clause().value() instanceof LuceneValue.Words words) {
            WordPlace.of(words, query.text()).stream()
                .filter(word -> isOperator(word.image()))
                .forEach(word -> findings.add(found(word)));
          }
        });
  }

  static boolean isOperator(String word) {
    return !OPERATORS.contains(word) && OPERATORS.contains(word.toUpperCase(Locale.ROOT));
  }

  private static Diagnostic found(WordPlace word) {
    return Diagnostic.of(
            LuceneFault.LOWER_CASE_OPERATOR,
            word.span(),
            "`" + word.image() + "` is a word that is looked for")
        .withLabel("operators are written in capitals")
        .withHint("did you mean `" + word.image().toUpperCase(Locale.ROOT) + "`?");
  }
}
