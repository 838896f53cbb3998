package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.languages.lucene.syntax.LuceneClause;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;
import java.util.Set;

/// A comparison with a blank behind it (`f:>= 5`), or between words as other languages have it (`f
/// > = 5`).
final class SeparateComparison {
  private static final Set<String> SIGNS = Set.of("<", "<=", ">", ">=", "==", "!=", "=");

  private SeparateComparison() {}

  static void check(LintedQuery query, Findings findings) {
    query
        .levels()
        .forEach(level -> {
          List<LuceneClause> clauses = level.list().clauses();
          for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).value() instanceof LuceneValue.Words words) {
              if (level.field().isEmpty()) {
                between(query, words, findings);
              }
              if (i + 1 < clauses.size()) {
                before(query, clauses.get(i), words, clauses.get(i + 1), findings);
              }
            }
          }
        });
  }

  private static void between(LintedQuery query, LuceneValue.Words words, Findings findings) {
    List<WordPlace> places = WordPlace.of(words, query.text());
    for (int i = 1; i + 1 < places.size(); i++) {
      String sign = places.get(i).image();
      if (SIGNS.contains(sign)) {
        String value = places.get(i + 1).image();
        String meant =
            switch (sign) {
              case "==", "=" -> places.get(i - 1).image() + ":" + value;
              case "!=" -> "NOT " + places.get(i - 1).image() + ":" + value;
              default -> places.get(i - 1).image() + ":" + sign + value;
            };
        findings.add(found(sign, places.get(i).span(), meant));
      }
    }
  }

  private static void before(
      LintedQuery query,
      LuceneClause clause,
      LuceneValue.Words words,
      LuceneClause next,
      Findings findings) {
    String sign = query.written(words.span());
    boolean value = next.field().isEmpty() && next.value() instanceof LuceneValue.Words;
    if (clause.field().isPresent() && SIGNS.contains(sign) && value) {
      String first =
          WordPlace.of((LuceneValue.Words) next.value(), query.text()).getFirst().image();
      String meant =
          clause.field().get().name() + ":" + (sign.matches("[=!].*") ? "" : sign) + first;
      findings.add(found(sign, words.span(), meant));
    }
  }

  private static Diagnostic found(String sign, SourceSpan span, String meant) {
    return Diagnostic.of(
            LuceneFault.SEPARATE_COMPARISON,
            span,
            "`" + sign + "` with a blank behind it is a word")
        .withLabel("a comparison stands between the colon and the value, without a blank")
        .withHint("did you mean `" + meant + "`?");
  }
}
