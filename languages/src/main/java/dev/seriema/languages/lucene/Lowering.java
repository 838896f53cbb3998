package dev.seriema.languages.lucene;

import dev.seriema.languages.lucene.syntax.ClauseList;
import dev.seriema.languages.lucene.syntax.DefaultOperator;
import dev.seriema.languages.lucene.syntax.FieldName;
import dev.seriema.languages.lucene.syntax.LuceneClause;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.languages.lucene.syntax.Occur;
import dev.seriema.languages.search.Conditions;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers clauses that stand side by side: what is required and forbidden, and where nothing is
/// required, what is optional.
final class Lowering {
  private final LeafLowering leaves;
  private final DefaultOperator operator;

  Lowering(LuceneSettings settings, List<Diagnostic> diagnostics) {
    this.leaves = new LeafLowering(settings, diagnostics);
    this.operator = settings.operator();
  }

  /// The query in its author's shape, as far as it counts: what is optional beside something that
  /// is required is left out. A query in which nothing is written is Kibana's for every event; one
  /// in which nothing is looked for fits none.
  Clause query(ClauseList query) {
    return list(query, Optional.empty())
        .orElseGet(() ->
            leaf(new Condition.Always(query.clauses().isEmpty(), query.span()), query.span()));
  }

  static Condition condition(Clause clause) {
    return switch (clause) {
      case Clause.Leaf(var asWritten, _, _, _) -> asWritten;
      case Clause.Not(var operand, var span) -> Conditions.not(condition(operand), span);
      case Clause.Group(var join, var terms, var span) -> {
        List<Condition> conditions = terms.stream().map(Lowering::condition).toList();
        yield join == Clause.Join.ALL
            ? Conditions.allOf(conditions, span)
            : Conditions.anyOf(conditions, span);
      }
    };
  }

  /// @param around the field before the brackets
  /// @return empty where no clause has anything to look for
  private Optional<Clause> list(ClauseList list, Optional<FieldName> around) {
    List<Optional<Clause>> lowered =
        list.clauses().stream().map(clause -> clause(clause, around)).toList();
    List<Occur> occurrences = list.occurrences(operator, i -> lowered.get(i).isPresent());
    List<Clause> terms = with(Occur.MUST, lowered, occurrences);
    if (terms.isEmpty()) {
      group(Clause.Join.ANY, with(Occur.SHOULD, lowered, occurrences)).ifPresent(terms::add);
    }
    for (int i = 0; i < lowered.size(); i++) {
      SourceSpan span = list.clauses().get(i).span();
      if (occurrences.get(i) == Occur.MUST_NOT) {
        lowered.get(i).map(forbidden -> new Clause.Not(forbidden, span)).ifPresent(terms::add);
      }
    }
    return group(Clause.Join.ALL, terms);
  }

  private Optional<Clause> clause(LuceneClause clause, Optional<FieldName> around) {
    Optional<FieldName> field = clause.field().or(() -> around);
    if (clause.value() instanceof LuceneValue.Group(var inner, _)) {
      return list(inner, field);
    }
    SourceSpan value = clause.value().span();
    SourceSpan span = clause.field().map(name -> name.span().to(value)).orElse(value);
    return leaves.lower(clause.value(), field, span).map(condition -> leaf(condition, span));
  }

  private static List<Clause> with(
      Occur wanted, List<Optional<Clause>> lowered, List<Occur> occurrences) {
    List<Clause> found = new ArrayList<>();
    for (int i = 0; i < lowered.size(); i++) {
      if (occurrences.get(i) == wanted) {
        lowered.get(i).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Clause> group(Clause.Join join, List<Clause> terms) {
    return switch (terms.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(terms.getFirst());
      default ->
          Optional.of(
              new Clause.Group(
                  join,
                  terms,
                  terms.stream().map(Clause::span).reduce(SourceSpan::to).orElseThrow()));
    };
  }

  private static Clause leaf(Condition condition, SourceSpan span) {
    return new Clause.Leaf(condition, Conditions.not(condition, span), List.of(), span);
  }
}
