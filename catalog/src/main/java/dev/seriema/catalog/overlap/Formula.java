package dev.seriema.catalog.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What atoms have to be, joined by "all" and "one". It holds or fails, and is never unknown.
sealed interface Formula {
  /// An atom is in one of some states.
  ///
  /// @param states fewer than the atom can be in, and at least one
  record Literal(Atom atom, int states) implements Formula {}

  /// Also none, which holds.
  record All(List<Formula> parts) implements Formula {
    static final All TRUE = new All(List.of());

    public All {
      parts = List.copyOf(parts);
    }
  }

  /// Also none, which fails.
  record Any(List<Formula> ways) implements Formula {
    static final Any FALSE = new Any(List.of());

    public Any {
      ways = List.copyOf(ways);
    }
  }

  static Formula all(List<Formula> parts) {
    List<Formula> flat = new ArrayList<>();
    for (Formula part : parts) {
      if (part.equals(Any.FALSE)) {
        return Any.FALSE;
      }
      if (part instanceof All(var inner)) {
        flat.addAll(inner);
      } else {
        flat.add(part);
      }
    }
    return flat.size() == 1 ? flat.getFirst() : new All(flat.stream().distinct().toList());
  }

  static Formula any(List<Formula> ways) {
    List<Formula> flat = new ArrayList<>();
    for (Formula way : ways) {
      if (way.equals(All.TRUE)) {
        return All.TRUE;
      }
      if (way instanceof Any(var inner)) {
        flat.addAll(inner);
      } else {
        flat.add(way);
      }
    }
    return flat.size() == 1 ? flat.getFirst() : new Any(flat.stream().distinct().toList());
  }

  static Formula literal(Atom atom, int states) {
    if (states == 0) {
      return Any.FALSE;
    }
    return states == atom.states() ? All.TRUE : new Literal(atom, states);
  }

  /// Holds where this fails.
  default Formula negated() {
    return switch (this) {
      case Literal(var atom, int states) -> literal(atom, atom.states() & ~states);
      case All(var parts) -> any(each(parts, Formula::negated));
      case Any(var ways) -> all(each(ways, Formula::negated));
    };
  }

  private static List<Formula> each(List<Formula> formulas, UnaryOperator<Formula> change) {
    return formulas.stream().map(change).toList();
  }
}
