package dev.seriema.catalog.mutation;

import dev.seriema.languages.eql.StageClause;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Changes the clauses of one stage of a query.
final class ClauseMutants {
  private final StageClause stage;
  private final Query query;
  private final QueryWords words;
  private final List<Mutant> mutants = new ArrayList<>();

  /// Conditions that mutants ask, and that of the original.
  private final Set<Condition> asked = new HashSet<>();

  private ClauseMutants(StageClause stage, Query query, QueryWords words) {
    this.stage = stage;
    this.query = query;
    this.words = words;
    asked.add(ClauseCondition.of(stage.clause(), true));
  }

  /// @param query that the stage belongs to
  /// @return in the order of the query; those that ask the same once
  static List<Mutant> of(StageClause stage, Query query, QueryWords words) {
    ClauseMutants made = new ClauseMutants(stage, query, words);
    made.walk(new Place(stage.clause(), true, List.of(), clause -> clause));
    return made.mutants;
  }

  /// @param wanted whether the clause is asked as it is written
  /// @param around what has to hold so that nothing else decides
  /// @param whole the clause of the stage, with another clause in this place
  private record Place(
      Clause clause, boolean wanted, List<Condition> around, UnaryOperator<Clause> whole) {
    Place below(Clause part, boolean isWanted, UnaryOperator<Clause> within) {
      return new Place(part, isWanted, around, other -> whole.apply(within.apply(other)));
    }
  }

  private void walk(Place place) {
    switch (place.clause) {
      case Clause.Leaf leaf -> {
        negated(place, leaf);
        values(place, leaf);
      }
      case Clause.Not(var operand, var span) -> {
        add(
            place,
            operand,
            Mutation.PART_NEGATED,
            new Words(span, words.of(span), "without the `not`"));
        Place below = place.below(operand, !place.wanted, other -> new Clause.Not(other, span));
        if (operand instanceof Clause.Leaf leaf) {
          values(below, leaf);
        } else {
          walk(below);
        }
      }
      case Clause.Group group -> {
        joined(place, group);
        terms(place, group);
      }
    }
  }

  private void negated(Place place, Clause.Leaf leaf) {
    add(
        place,
        new Clause.Not(leaf, leaf.span()),
        Mutation.PART_NEGATED,
        new Words(leaf.span(), words.of(leaf.span()), "negated"));
  }

  private void values(Place place, Clause.Leaf leaf) {
    for (LeafChange change : LeafChanges.of(leaf, words)) {
      add(
          place,
          change.leaf(),
          change.mutation(),
          new Words(change.span(), change.written(), change.change()));
    }
  }

  /// What an author cannot join otherwise, such as the category of an event, stays as it is.
  private void joined(Place place, Clause.Group group) {
    List<Clause> fixed = new ArrayList<>();
    List<Clause> free = new ArrayList<>();
    group.terms().forEach(term -> (isWithin(term, group) ? free : fixed).add(term));
    if (free.size() < 2) {
      return;
    }
    Clause.Join other = group.join().negated();
    Clause changed = new Clause.Group(other, free, group.span());
    if (!fixed.isEmpty()) {
      List<Clause> terms = new ArrayList<>(fixed);
      terms.add(changed);
      changed = new Clause.Group(group.join(), terms, group.span());
    }
    add(
        place,
        changed,
        Mutation.JOIN,
        new Words(
            group.span(),
            words.of(group.span()),
            "its `" + word(group.join()) + "` becomes `" + word(other) + "`"));
  }

  private static boolean isWithin(Clause term, Clause.Group group) {
    return term.span().start() >= group.span().start() && term.span().end() <= group.span().end();
  }

  private static String word(Clause.Join join) {
    return join == Clause.Join.ALL ? "and" : "or";
  }

  private void terms(Place place, Clause.Group group) {
    for (int i = 0; i < group.terms().size(); i++) {
      Clause term = group.terms().get(i);
      int which = i;
      List<Condition> around = new ArrayList<>(place.around);
      around.addAll(others(group, i, place.wanted));
      Place below =
          new Place(
              term, place.wanted, around, other -> place.whole.apply(with(group, which, other)));
      add(
          below,
          ClauseCondition.always(group.join() == Clause.Join.ALL, term),
          Mutation.PART_DROPPED,
          new Words(term.span(), words.of(term.span()), "left out"));
      walk(below);
    }
  }

  private static Clause with(Clause.Group group, int which, Clause other) {
    List<Clause> terms = new ArrayList<>(group.terms());
    terms.set(which, other);
    return new Clause.Group(group.join(), terms, group.span());
  }

  /// The other terms do not decide.
  private static List<Condition> others(Clause.Group group, int which, boolean wanted) {
    boolean all = ClauseCondition.needsAll(group.join(), wanted);
    List<Condition> others = new ArrayList<>();
    for (int i = 0; i < group.terms().size(); i++) {
      if (i != which) {
        Condition term = ClauseCondition.of(group.terms().get(i), wanted);
        others.add(all ? term : new Condition.Not(term, term.span()));
      }
    }
    return others;
  }

  private record Words(SourceSpan span, String written, String change) {}

  private void add(Place place, Clause replacement, Mutation mutation, Words told) {
    Condition mutated = ClauseCondition.of(place.whole.apply(replacement), true);
    if (!asked.add(mutated)) {
      return;
    }
    Condition was = ClauseCondition.of(place.clause, place.wanted);
    Condition is = ClauseCondition.of(replacement, place.wanted);
    mutants.add(
        new Mutant(
            new Mutant.Told(
                mutation,
                Optional.of(told.span),
                stage.heading().equals("event") ? "" : stage.heading(),
                told.written,
                told.change),
            (compiler, rule) ->
                compiler.compile(rule, Difference.with(query, stage.span(), mutated)),
            Optional.of(
                new Difference(
                    stage.span(),
                    together(place.around, was, is),
                    together(place.around, is, was)))));
  }

  private static Condition together(List<Condition> around, Condition holds, Condition fails) {
    List<Condition> all = new ArrayList<>(around);
    all.add(holds);
    all.add(new Condition.Not(fails, fails.span()));
    return new Condition.AllOf(all, holds.span());
  }
}
