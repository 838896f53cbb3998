package dev.seriema.catalog.overlap;

import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Predicate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The atoms of some conditions, each once, and what is known of their tests. Not thread-safe.
final class Atoms {
  /// States of fields that are remembered; behind them all are forgotten.
  private static final int MOST_STATES = 300_000;

  private final Map<Condition, Atom> atoms = new HashMap<>();
  private final List<Atom> byNumber = new ArrayList<>();
  private final Map<StateKey, FieldState> states = new HashMap<>();

  /// @param literals numbers of atoms, ascending, negative for one that fails
  private record StateKey(List<Integer> literals) {}

  /// Holds where a condition holds.
  Formula holds(Condition condition) {
    return of(Placeless.of(condition), true);
  }

  private Formula of(Condition condition, boolean holds) {
    return switch (condition) {
      case Condition.Always(boolean always, _) ->
          always == holds ? Formula.All.TRUE : Formula.Any.FALSE;
      case Condition.Not(var operand, _) -> of(operand, !holds);
      case Condition.AllOf(var terms, _) -> joined(terms, holds, holds);
      case Condition.AnyOf(var terms, _) -> joined(terms, holds, !holds);
      case Condition.Test _,
          Condition.Compare _,
          Condition.Satisfies _,
          Condition.Holds _,
          Condition.IsMissing _,
          Condition.Nested _,
          Condition.SomeField _ ->
          Formula.literal(
              atoms.computeIfAbsent(condition, this::atom), holds ? Atom.HOLDS : Atom.FAILS);
    };
  }

  private Formula joined(List<Condition> terms, boolean holds, boolean all) {
    List<Formula> parts = terms.stream().map(term -> of(term, holds)).toList();
    return all ? Formula.all(parts) : Formula.any(parts);
  }

  private Atom atom(Condition condition) {
    int certain = Atom.HOLDS | Atom.FAILS;
    int number = byNumber.size() + 1;
    Function<Integer, Atom> opaque =
        states -> new Atom(number, condition, states, Optional.empty());
    Atom atom =
        switch (condition) {
          case Condition.Test(var field, Predicate.SomeWord(var word), _) ->
              new Atom(
                  number,
                  condition,
                  certain,
                  Optional.of(new Tested(new Place(field, true), word)));
          case Condition.Test(var field, var predicate, _) ->
              new Atom(
                  number,
                  condition,
                  certain,
                  Optional.of(new Tested(new Place(field, false), predicate)));
          case Condition.Compare _, Condition.Satisfies _, Condition.Holds _ ->
              opaque.apply(certain | Atom.UNKNOWN);
          case Condition.IsMissing _, Condition.Nested _, Condition.SomeField _ ->
              opaque.apply(certain);
          case Condition.Always _, Condition.Not _, Condition.AllOf _, Condition.AnyOf _ ->
              throw new IllegalArgumentException("no atom: " + condition);
        };
    byNumber.add(atom);
    return atom;
  }

  /// What several tests at one place ask together.
  ///
  /// @param literals numbers of atoms, ascending, negative for one that fails
  FieldState state(List<Integer> literals) {
    if (states.size() > MOST_STATES) {
      states.clear();
    }
    return states.computeIfAbsent(new StateKey(literals), key -> made(key.literals));
  }

  private FieldState made(List<Integer> literals) {
    FieldState state = new FieldState(List.of(), List.of());
    for (int literal : literals) {
      state = state.with(byNumber.get(Math.abs(literal) - 1).tested().orElseThrow(), literal > 0);
    }
    return state;
  }
}
