package dev.seriema.catalog.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Looks for all ways in which formulas can hold together. Not thread-safe.
final class Search {
  /// Choices that are made before the search is given up.
  static final int MOST_STEPS = 20_000;

  private final Predicate<Assignment> isEnough;
  private int steps;

  /// How a search ended.
  enum End {
    /// All ways were looked at, and none was enough.
    ALL_SEEN,
    ENOUGH,
    TOO_MUCH
  }

  /// @param isEnough is asked about each way; whether the search may stop
  Search(Predicate<Assignment> isEnough) {
    this.isEnough = isEnough;
  }

  End run(Assignment start, List<Formula> wanted) {
    if (steps++ > MOST_STEPS) {
      return End.TOO_MUCH;
    }
    List<Formula.Any> open = new ArrayList<>();
    if (!settle(start, wanted, open)) {
      return End.ALL_SEEN;
    }
    if (open.isEmpty()) {
      return isEnough.test(start) ? End.ENOUGH : End.ALL_SEEN;
    }
    Formula.Any narrowest = open.getFirst();
    for (Formula.Any any : open) {
      narrowest = any.ways().size() < narrowest.ways().size() ? any : narrowest;
    }
    return split(start, narrowest, open);
  }

  private End split(Assignment start, Formula.Any narrowest, List<Formula.Any> open) {
    List<Formula> rest = new ArrayList<>(open);
    rest.remove(narrowest);
    End end = End.ALL_SEEN;
    for (Formula way : narrowest.ways()) {
      List<Formula> wanted = new ArrayList<>(rest);
      wanted.add(way);
      end = run(start.copy(), wanted);
      if (end != End.ALL_SEEN) {
        return end;
      }
      // What comes next need not look at this way again.
      if (way instanceof Formula.Literal(var atom, _) && atom.tested().isPresent()) {
        rest.add(way.negated());
      }
    }
    return end;
  }

  /// Settles what has no alternative, until nothing is left but choices.
  ///
  /// @param open is given the choices
  /// @return whether all can hold as far as can be seen
  private static boolean settle(
      Assignment assignment, List<Formula> wanted, List<Formula.Any> open) {
    List<Formula> next = new ArrayList<>(wanted);
    boolean isMore = true;
    while (isMore) {
      isMore = false;
      List<Formula> choices = new ArrayList<>();
      for (int i = 0; i < next.size(); i++) {
        switch (next.get(i)) {
          case Formula.All(var parts) -> next.addAll(parts);
          case Formula.Literal(var atom, int states) -> {
            if (!assignment.settle(atom, states)) {
              return false;
            }
            isMore = true;
          }
          case Formula.Any any -> choices.add(any);
        }
      }
      next = new ArrayList<>();
      for (Formula choice : choices) {
        Formula left = left(assignment, (Formula.Any) choice);
        if (left.equals(Formula.Any.FALSE)) {
          return false;
        }
        if (!(left instanceof Formula.Any)) {
          isMore |= !left.equals(Formula.All.TRUE);
        }
        next.add(left);
      }
    }
    next.forEach(choice -> {
      if (choice instanceof Formula.Any any) {
        open.add(any);
      }
    });
    return true;
  }

  /// What is left to choose.
  private static Formula left(Assignment assignment, Formula.Any any) {
    List<Formula> ways = new ArrayList<>();
    for (Formula way : any.ways()) {
      switch (assignment.verdict(way)) {
        case HOLDS -> {
          return Formula.All.TRUE;
        }
        case OPEN -> ways.add(way);
        case FAILS -> {}
      }
    }
    return Formula.any(ways);
  }
}
