package dev.seriema.languages.lucene.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/// A query, or what stands in brackets: clauses side by side.
///
/// @param clauses empty only where nothing is written at all
public record ClauseList(List<LuceneClause> clauses, SourceSpan span) {
  public ClauseList {
    clauses = List.copyOf(clauses);
    if (!clauses.isEmpty() && clauses.getFirst().conjunction() != Conjunction.NONE) {
      throw new IllegalArgumentException("nothing stands before the first clause");
    }
    for (int i = 0; i + 1 < clauses.size(); i++) {
      if (joins(clauses, i)) {
        throw new IllegalArgumentException("words side by side are one text: " + clauses.get(i));
      }
    }
  }

  /// What each clause is to the others. There is no precedence: `AND` requires both its neighbours,
  /// a sign decides about its own clause, and `OR` changes nothing.
  public List<Occur> occurrences() {
    return occurrences(DefaultOperator.OR, _ -> true);
  }

  /// What each clause is to the others, where some are passed over as if they were not written.
  ///
  /// @param present false for the place of a clause that is passed over, which has [Occur#SHOULD]
  public List<Occur> occurrences(DefaultOperator operator, IntPredicate present) {
    List<Occur> occurrences = new ArrayList<>();
    int before = -1;
    for (int i = 0; i < clauses.size(); i++) {
      LuceneClause clause = clauses.get(i);
      if (before >= 0 && occurrences.get(before) != Occur.MUST_NOT) {
        occurrences.set(before, asNeighbour(occurrences.get(before), clause, operator));
      }
      if (present.test(i)) {
        before = i;
        occurrences.add(byItself(clause, operator));
      } else {
        occurrences.add(Occur.SHOULD);
      }
    }
    return occurrences;
  }

  /// What a clause that is not forbidden becomes by the word behind it.
  private static Occur asNeighbour(Occur occur, LuceneClause next, DefaultOperator operator) {
    return switch (next.conjunction()) {
      case NONE -> occur;
      case AND -> Occur.MUST;
      case OR -> operator == DefaultOperator.AND ? Occur.SHOULD : occur;
    };
  }

  private static Occur byItself(LuceneClause clause, DefaultOperator operator) {
    if (clause.modifier() == Modifier.PROHIBITED) {
      return Occur.MUST_NOT;
    }
    boolean required =
        switch (operator) {
          case OR ->
              clause.modifier() == Modifier.REQUIRED || clause.conjunction() == Conjunction.AND;
          case AND -> clause.conjunction() != Conjunction.OR;
        };
    return required ? Occur.MUST : Occur.SHOULD;
  }

  /// Whether a clause and the next would be read as one, or the last of several words as a clause
  /// of its own.
  private static boolean joins(List<LuceneClause> clauses, int index) {
    LuceneClause clause = clauses.get(index);
    LuceneClause next = clauses.get(index + 1);
    if (!clause.isBareWords()) {
      return false;
    }
    boolean several = ((LuceneValue.Words) clause.value()).words().size() > 1;
    if (several && (next.conjunction() != Conjunction.NONE || next.isBareStar())) {
      return true;
    }
    boolean nextIsParted =
        next.value() instanceof LuceneValue.Words(var words, _)
            && words.size() == 1
            && index + 2 < clauses.size()
            && partsWords(clauses.get(index + 2));
    return next.isBareWords() && !nextIsParted;
  }

  /// Whether the word before a clause may stand by itself.
  private static boolean partsWords(LuceneClause clause) {
    return clause.conjunction() != Conjunction.NONE
        || clause.isBareStar()
        || clause.asksEveryField();
  }
}
