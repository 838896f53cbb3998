package dev.seriema.catalog.overlap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// Looks for all ways in which formulas can hold together. Not thread-safe.
final class Search {
  /// Choices that are made before the search is given up.
  static final int MOST_STEPS = 20_000;

  /// What the last formulas ask is chosen first: it says what is sought, and most of the others is
  /// settled by it. Then comes what earlier choices have narrowed, then what has few ways.
  private static final Comparator<Choice> FIRST =
      Comparator.comparingInt((Choice choice) -> -choice.rank)
          .thenComparing(choice -> choice.ways.size() == choice.former)
          .thenComparingInt(choice -> choice.ways.size());

  private final Predicate<Assignment> isEnough;
  private int steps;

  /// How a search ended.
  enum End {
    /// All ways were looked at, and none was enough.
    ALL_SEEN,
    ENOUGH,
    TOO_MUCH
  }

  /// Something that has to hold.
  ///
  /// @param rank of the formula that it is part of
  private record Wanted(Formula formula, int rank) {}

  /// Formulas of which one has to hold.
  ///
  /// @param former how many there were at first
  private record Choice(List<Formula> ways, int rank, int former) {}

  /// @param isEnough is asked about each way; whether the search may stop
  Search(Predicate<Assignment> isEnough) {
    this.isEnough = isEnough;
  }

  /// @param formulas that have to hold together; the last one says what is sought
  End run(Assignment start, List<Formula> formulas) {
    List<Wanted> wanted = new ArrayList<>();
    for (int rank = 0; rank < formulas.size(); rank++) {
      wanted.add(new Wanted(formulas.get(rank), rank));
    }
    return run(start, wanted, new ArrayList<>());
  }

  private End run(Assignment start, List<Wanted> wanted, List<Choice> open) {
    if (steps++ > MOST_STEPS) {
      return End.TOO_MUCH;
    }
    if (!settle(start, wanted, open)) {
      return End.ALL_SEEN;
    }
    if (open.isEmpty()) {
      return isEnough.test(start) ? End.ENOUGH : End.ALL_SEEN;
    }
    Choice first = open.stream().min(FIRST).orElseThrow();
    List<Choice> others = new ArrayList<>(open);
    others.remove(first);
    return split(start, first, others);
  }

  private End split(Assignment start, Choice choice, List<Choice> others) {
    List<Wanted> passed = new ArrayList<>();
    for (Formula way : choice.ways) {
      List<Wanted> wanted = new ArrayList<>(passed);
      wanted.add(new Wanted(way, choice.rank));
      End end = run(start.copy(), wanted, new ArrayList<>(others));
      if (end != End.ALL_SEEN) {
        return end;
      }
      // What comes next need not look at this way again.
      if (way instanceof Formula.Literal(var atom, _) && atom.tested().isPresent()) {
        passed.add(new Wanted(way.negated(), choice.rank));
      }
    }
    return End.ALL_SEEN;
  }

  /// Settles what has no alternative, until nothing is left but choices.
  ///
  /// @param open choices; is changed to what is left of them
  /// @return whether all can hold as far as can be seen
  private static boolean settle(Assignment assignment, List<Wanted> wanted, List<Choice> open) {
    List<Wanted> next = new ArrayList<>(wanted);
    while (!next.isEmpty()) {
      for (int i = 0; i < next.size(); i++) {
        int rank = next.get(i).rank;
        switch (next.get(i).formula) {
          case Formula.All(var parts) -> parts.forEach(part -> next.add(new Wanted(part, rank)));
          case Formula.Literal(var atom, int states) -> {
            if (!assignment.settle(atom, states)) {
              return false;
            }
          }
          case Formula.Any(var ways) -> open.add(new Choice(ways, rank, ways.size()));
        }
      }
      next.clear();
      if (!narrow(assignment, open, next)) {
        return false;
      }
    }
    return true;
  }

  /// Takes away the ways that can hold no more, and choices that are none.
  ///
  /// @param settled is given what has no alternative
  /// @return whether each choice has a way
  private static boolean narrow(Assignment assignment, List<Choice> open, List<Wanted> settled) {
    List<Choice> left = new ArrayList<>();
    for (Choice choice : open) {
      List<Formula> ways = new ArrayList<>();
      boolean holds = false;
      for (Formula way : choice.ways) {
        Assignment.Verdict verdict = assignment.verdict(way);
        holds |= verdict == Assignment.Verdict.HOLDS;
        if (verdict == Assignment.Verdict.OPEN) {
          ways.add(way);
        }
      }
      if (!holds && ways.isEmpty()) {
        return false;
      }
      if (!holds && ways.size() == 1) {
        settled.add(new Wanted(ways.getFirst(), choice.rank));
      } else if (!holds) {
        left.add(new Choice(ways, choice.rank, choice.former));
      }
    }
    open.clear();
    open.addAll(left);
    return true;
  }
}
