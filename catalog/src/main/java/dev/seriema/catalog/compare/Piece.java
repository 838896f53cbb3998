package dev.seriema.catalog.compare;

import dev.seriema.languages.lint.OneLine;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.ReadFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A part of a query as its author wrote it, with negations carried inwards: what a negation in
/// front of brackets does to each part is known of the part.
sealed interface Piece {
  /// What it asks, with the negations around it.
  Condition condition();

  /// Whether an odd number of negations stands before it.
  boolean negated();

  SourceSpan span();

  /// As it is written, without the negations around it.
  String text();

  /// @param isValue whether the field is written elsewhere, before a list of values
  record Leaf(Condition condition, boolean negated, SourceSpan span, String text, boolean isValue)
      implements Piece {}

  /// @param all whether it needs all of its parts, and not one
  /// @param parts two or more, none of them a group of the same kind
  record Group(boolean all, List<Piece> parts, boolean negated, SourceSpan span, String text)
      implements Piece {
    @Override
    public Condition condition() {
      List<Condition> conditions = parts.stream().map(Piece::condition).toList();
      return all ? new Condition.AllOf(conditions, span) : new Condition.AnyOf(conditions, span);
    }
  }

  /// On one line, without its end where it is long.
  default String shown() {
    return OneLine.of(text());
  }

  default Set<Field> fields() {
    return ReadFields.of(condition());
  }

  /// Its parts where it is a group of a kind, else itself.
  default List<Piece> parts(boolean all) {
    return this instanceof Group group && group.all() == all ? group.parts() : List.of(this);
  }

  static Piece of(Clause clause, String query) {
    return of(clause, false, query);
  }

  private static Piece of(Clause clause, boolean negated, String query) {
    return switch (clause) {
      case Clause.Not(var operand, _) -> of(operand, !negated, query);
      case Clause.Leaf leaf -> leaf(leaf, negated, query);
      case Clause.Group(var join, var terms, var span) -> {
        boolean all = (join == Clause.Join.ALL) != negated;
        List<Piece> parts = new ArrayList<>();
        terms.forEach(term -> parts.addAll(of(term, negated, query).parts(all)));
        yield new Group(all, parts, negated, span, query.substring(span.start(), span.end()));
      }
    };
  }

  private static Piece leaf(Clause.Leaf leaf, boolean negated, String query) {
    Condition condition = negated ? leaf.negated() : leaf.asWritten();
    String text = query.substring(leaf.span().start(), leaf.span().end());
    Set<Field> fields = ReadFields.of(condition);
    boolean isValue =
        fields.size() == 1
            && !text.contains(":")
            && !text.contains(fields.iterator().next().path().name());
    return new Leaf(
        condition,
        negated,
        leaf.span(),
        isValue ? fields.iterator().next().path().name() + ": " + text : text,
        isValue);
  }
}
