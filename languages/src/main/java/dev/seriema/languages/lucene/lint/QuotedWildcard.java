package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.model.diagnostic.Diagnostic;

/// A star in quotes, which is no wildcard.
final class QuotedWildcard {
  private QuotedWildcard() {}

  static void check(LintedQuery query, Findings findings) {
    query
        .leaves()
        .filter(leaf -> leaf.field().filter(field -> field.asksExistence()).isEmpty())
        .forEach(leaf -> {
          if (leaf.clause().value() instanceof LuceneValue.Phrase(var text, _, var span)
              && text.indexOf('*') >= 0
              && !query.written(span).contains("\\*")) {
            findings.add(found(text, query, leaf.clause().value()));
          }
        });
  }

  private static Diagnostic found(String text, LintedQuery query, LuceneValue value) {
    Diagnostic found =
        Diagnostic.of(
                LuceneFault.QUOTED_WILDCARD,
                value.span(),
                "`*` in quotes is no wildcard in " + query.shown(value.span()))
            .withLabel("a keyword has to hold the star itself; a text field passes over it");
    return text.matches("[A-Za-z0-9_.*-]+")
        ? found.withHint("did you mean `" + text + "`?")
        : found;
  }
}
