package dev.seriema.engine.plan;

import java.util.List;
import java.util.function.ToIntFunction;

/// A [Normal] condition whose atoms have the numbers of a plan.
sealed interface Term {

  record Always(boolean holds) implements Term {}

  /// An atom that has to hold, or has to fail.
  record Ask(int atom, boolean wanted) implements Term {}

  record AllOf(List<Term> terms) implements Term {
    public AllOf {
      terms = List.copyOf(terms);
    }
  }

  record AnyOf(List<Term> terms) implements Term {
    public AnyOf {
      terms = List.copyOf(terms);
    }
  }

  /// @param numberOf the number of an atom, given on first sight
  static Term of(Normal condition, ToIntFunction<Atom> numberOf) {
    return switch (condition) {
      case Normal.Always(boolean holds) -> new Always(holds);
      case Normal.Literal(Atom atom, boolean wanted) -> new Ask(numberOf.applyAsInt(atom), wanted);
      case Normal.AllOf(List<Normal> terms) -> new AllOf(all(terms, numberOf));
      case Normal.AnyOf(List<Normal> terms) -> new AnyOf(all(terms, numberOf));
    };
  }

  private static List<Term> all(List<Normal> terms, ToIntFunction<Atom> numberOf) {
    return terms.stream().map(term -> of(term, numberOf)).toList();
  }
}
