package dev.seriema.catalog.mutation;

import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import java.util.List;

/// Makes conditions of clauses.
final class ClauseCondition {
  private ClauseCondition() {}

  /// @param wanted whether the clause is asked as it is written; else as its negation
  static Condition of(Clause clause, boolean wanted) {
    return switch (clause) {
      case Clause.Leaf(var asWritten, var negated, _, _) -> wanted ? asWritten : negated;
      case Clause.Not(var operand, _) -> of(operand, !wanted);
      case Clause.Group(var join, var terms, var span) -> {
        List<Condition> all = terms.stream().map(term -> of(term, wanted)).toList();
        yield needsAll(join, wanted)
            ? new Condition.AllOf(all, span)
            : new Condition.AnyOf(all, span);
      }
    };
  }

  /// Whether a group needs all of its terms to answer as it is asked.
  static boolean needsAll(Clause.Join join, boolean wanted) {
    return (join == Clause.Join.ALL) == wanted;
  }

  /// A clause that every event satisfies, or none.
  static Clause always(boolean holds, Clause instead) {
    return new Clause.Leaf(
        new Condition.Always(holds, instead.span()),
        new Condition.Always(!holds, instead.span()),
        List.of(),
        instead.span());
  }
}
