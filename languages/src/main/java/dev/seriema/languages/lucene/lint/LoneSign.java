package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.languages.lucene.syntax.LuceneClause;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.model.diagnostic.Diagnostic;
import java.util.List;

/// `+`, `-` and `!` with a blank behind them, which are words to look for.
final class LoneSign {
  private LoneSign() {}

  static void check(LintedQuery query, Findings findings) {
    query.levels().forEach(level -> check(query, level.list().clauses(), findings));
  }

  private static void check(LintedQuery query, List<LuceneClause> clauses, Findings findings) {
    for (int i = 0; i < clauses.size(); i++) {
      if (clauses.get(i).value() instanceof LuceneValue.LoneSign(var sign, var span)) {
        Diagnostic found =
            Diagnostic.of(
                    LuceneFault.LONE_SIGN, span, "`" + sign + "` is a word that is looked for")
                .withLabel("a sign stands at once before what it is for");
        findings.add(
            i + 1 < clauses.size()
                ? found.withHint(
                    "did you mean `" + sign + query.shown(clauses.get(i + 1).span()) + "`?")
                : found);
      }
    }
  }
}
