package dev.seriema.engine.plan;

import dev.seriema.model.expression.Predicate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a term is expected to cost, and how often it holds.
///
/// Terms of a group are asked so that the group is decided early for little: of a conjunction first
/// what fails often and costs little, of a disjunction what holds often. That is the best order
/// where terms hold independently of each other; where they do not, it is a good one.
///
/// @param term with the terms of its groups in the best order
/// @param cost in look-ups of an answer that is already known
/// @param share of events for which the term holds
record Estimate(Term term, double cost, double share) {
  /// A share of exactly 0 or 1 would make every cost alike.
  private static final double LEAST = 1e-6;

  static Estimate of(Term term, Atoms atoms, Shares shares) {
    return switch (term) {
      case Term.Always(boolean holds) -> new Estimate(term, 0, holds ? 1 : 0);
      case Term.Ask(int atom, boolean wanted) -> {
        double holds = Math.clamp(shares.holds(atom), LEAST, 1 - LEAST);
        yield new Estimate(term, cost(atom, atoms, shares), wanted ? holds : 1 - holds);
      }
      case Term.AllOf(List<Term> terms) -> {
        List<Estimate> best =
            sorted(terms, atoms, shares, Comparator.comparingDouble(one -> one.cost / one.fails()));
        double cost = 0;
        double reached = 1;
        for (Estimate one : best) {
          cost += reached * one.cost;
          reached *= one.share;
        }
        yield new Estimate(new Term.AllOf(terms(best)), cost, reached);
      }
      case Term.AnyOf(List<Term> terms) -> {
        List<Estimate> best =
            sorted(terms, atoms, shares, Comparator.comparingDouble(one -> one.cost / one.holds()));
        double cost = 0;
        double reached = 1;
        for (Estimate one : best) {
          cost += reached * one.cost;
          reached *= one.fails();
        }
        yield new Estimate(new Term.AnyOf(terms(best)), cost, 1 - reached);
      }
    };
  }

  private double holds() {
    return Math.max(share, LEAST);
  }

  private double fails() {
    return Math.max(1 - share, LEAST);
  }

  private static List<Estimate> sorted(
      List<Term> terms, Atoms atoms, Shares shares, Comparator<Estimate> order) {
    List<Estimate> estimates = new ArrayList<>(terms.size());
    terms.forEach(term -> estimates.add(of(term, atoms, shares)));
    estimates.sort(order);
    return estimates;
  }

  private static List<Term> terms(List<Estimate> estimates) {
    return estimates.stream().map(Estimate::term).toList();
  }

  /// A test of a field that the event lacks is answered at once.
  private static double cost(int atom, Atoms atoms, Shares shares) {
    int slot = atoms.slot(atom);
    double asked = slot < 0 ? 1 : shares.present(slot);
    return atoms.isAnsweredByLookUp(atom) ? 1 : 1 + asked * cost(atoms.get(atom));
  }

  private static int cost(Atom atom) {
    return switch (atom) {
      case Atom.FieldTest test -> cost(test.predicate());
      case Atom.ComputedComparison _,
          Atom.ComputedTest _,
          Atom.ComputedTruth _,
          Atom.ComputedAbsence _ ->
          50;
      case Atom.NestedTest _ -> 200;
      case Atom.SomeFieldTest _ -> 1_000;
    };
  }

  private static int cost(Predicate predicate) {
    return switch (predicate) {
      case Predicate.Exists _ -> 2;
      case Predicate.OneOf _ -> 4;
      case Predicate.Order _ -> 4;
      case Predicate.Between _ -> 5;
      case Predicate.InNetwork(var blocks) ->
          5 + Integer.SIZE - Integer.numberOfLeadingZeros(blocks.size());
      case Predicate.Like(var patterns, _) -> 5 + 3 * patterns.size();
      case Predicate.Regex(var expressions, _) -> 20 * expressions.size();
      case Predicate.Near _ -> 20;
      case Predicate.SomeWord(var word) -> 40 + cost(word);
      case Predicate.Phrase _, Predicate.WithinWords _ -> 50;
    };
  }
}
