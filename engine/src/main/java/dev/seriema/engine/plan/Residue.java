package dev.seriema.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// What is left to ask of a term once some atoms are known.
final class Residue {
  /// Of an atom about which nothing is known; of others 1 is known where they hold, else 0.
  static final int UNKNOWN = -1;

  private Residue() {}

  /// @param known by atom
  static Term of(Term term, IntUnaryOperator known) {
    return switch (term) {
      case Term.Always _ -> term;
      case Term.Ask(int atom, boolean wanted) -> rest(term, known.applyAsInt(atom), wanted);
      case Term.AllOf(List<Term> terms) -> group(terms, known, true);
      case Term.AnyOf(List<Term> terms) -> group(terms, known, false);
    };
  }

  private static Term rest(Term term, int known, boolean wanted) {
    return known == UNKNOWN ? term : new Term.Always(known == 1 == wanted);
  }

  private static Term group(List<Term> terms, IntUnaryOperator known, boolean all) {
    List<Term> left = new ArrayList<>(terms.size());
    for (Term term : terms) {
      Term rest = of(term, known);
      if (!(rest instanceof Term.Always(boolean holds))) {
        left.add(rest);
      } else if (holds != all) {
        return rest;
      }
    }
    return switch (left.size()) {
      case 0 -> new Term.Always(all);
      case 1 -> left.getFirst();
      default -> all ? new Term.AllOf(left) : new Term.AnyOf(left);
    };
  }
}
