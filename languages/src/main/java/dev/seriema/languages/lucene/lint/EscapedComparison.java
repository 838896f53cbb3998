package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;

/// `\<` and `\>` before a value, which compare all the same.
final class EscapedComparison {
  private EscapedComparison() {}

  static void check(LintedQuery query, Findings findings) {
    query
        .leaves()
        .filter(leaf ->
            leaf.clause().value() instanceof LuceneValue.Words words && words.text().length() > 1)
        .forEach(leaf -> {
          SourceSpan span = leaf.clause().value().span();
          String written = query.written(span);
          if (written.startsWith("\\<") || written.startsWith("\\>")) {
            String sign = written.substring(0, 2);
            findings.add(
                Diagnostic.of(
                        LuceneFault.ESCAPED_COMPARISON,
                        new SourceSpan(span.start(), span.start() + 2),
                        "`" + sign + "` compares, with the backslash too")
                    .withLabel("as a character it stands in quotes")
                    .withHint("did you mean `\"" + written.substring(1) + "\"`?"));
          }
        });
  }
}
