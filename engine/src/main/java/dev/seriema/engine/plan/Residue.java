package dev.seriema.engine.plan;

import java.util.ArrayList;
import java.util.List;

/// What is left to ask of a term once some atoms are known.
final class Residue {
  /// Of an atom about which nothing is known; of others 1 is known where they hold, else 0.
  static final int UNKNOWN = -1;

  private Residue() {}

  /// @param known by atom
  static Term of(Term term, int[] known) {
    return switch (term) {
      case Term.Always _ -> term;
      case Term.Ask(int atom, boolean wanted) ->
          known[atom] == UNKNOWN ? term : new Term.Always(known[atom] == 1 == wanted);
      case Term.AllOf(List<Term> terms) -> group(terms, known, true);
      case Term.AnyOf(List<Term> terms) -> group(terms, known, false);
    };
  }

  private static Term group(List<Term> terms, int[] known, boolean all) {
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
