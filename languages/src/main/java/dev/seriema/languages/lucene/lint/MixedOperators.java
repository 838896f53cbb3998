package dev.seriema.languages.lucene.lint;

import dev.seriema.languages.lucene.LuceneFault;
import dev.seriema.languages.lucene.syntax.Conjunction;
import dev.seriema.languages.lucene.syntax.LuceneClause;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// `AND` and `OR` side by side: there is no precedence, and what `OR` leaves optional beside
/// something that `AND` requires changes nothing.
final class MixedOperators {
  private MixedOperators() {}

  static void check(LintedQuery query, Findings findings) {
    query
        .levels()
        .map(LintedQuery.Level::list)
        .filter(list -> has(list.clauses(), Conjunction.AND) && has(list.clauses(), Conjunction.OR))
        .forEach(list -> {
          Diagnostic found =
              Diagnostic.of(
                      LuceneFault.MIXED_OPERATORS,
                      list.span(),
                      "`AND` and `OR` side by side, and neither binds more tightly")
                  .withLabel(
                      "`AND` requires both its neighbours, and what is optional beside them changes"
                          + " nothing");
          findings.add(
              bracketed(query, list.clauses())
                  .map(meant -> found.withHint("did you mean `" + meant + "`?"))
                  .orElse(found));
        });
  }

  static boolean has(List<LuceneClause> clauses, Conjunction conjunction) {
    return clauses.stream().anyMatch(clause -> clause.conjunction() == conjunction);
  }

  /// The clauses with brackets around those that `AND` joins.
  ///
  /// @return empty where other clauses stand side by side without a word
  private static Optional<String> bracketed(LintedQuery query, List<LuceneClause> clauses) {
    List<List<LuceneClause>> runs = new ArrayList<>();
    for (LuceneClause clause : clauses) {
      if (clause.conjunction() == Conjunction.NONE && !runs.isEmpty()) {
        return Optional.empty();
      }
      if (clause.conjunction() != Conjunction.AND) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(clause);
    }
    return Optional.of(
        runs.stream().map(run -> joined(query, run)).collect(Collectors.joining(" OR ")));
  }

  private static String joined(LintedQuery query, List<LuceneClause> run) {
    SourceSpan span = run.getFirst().span().to(run.getLast().span());
    return run.size() > 1 ? "(" + query.written(span) + ")" : query.written(span);
  }
}
