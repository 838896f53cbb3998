package dev.seriema.engine.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/// Chooses for a rule what an event must have, one of several things, for the rule to match.
///
/// A conjunction takes the rarest choice of its terms; a disjunction needs one from every side.
final class KeyChoice {
  /// Whoever waits for one of more texts waits for any value instead: each text that is waited for
  /// is kept with the rules that do, in every strategy.
  static final int MOST_TEXTS = 4_096;

  private final Atoms atoms;
  private final Shares shares;
  private final IntPredicate isSearched;

  /// @param isSearched whether the values in a slot are searched for patterns
  KeyChoice(Atoms atoms, Shares shares, IntPredicate isSearched) {
    this.atoms = atoms;
    this.shares = shares;
    this.isSearched = isSearched;
  }

  /// Something that an event has or lacks, known before any rule is tried.
  sealed interface Key {
    /// An atom holds that a look-up or a search for patterns answers.
    record Holds(int atom) implements Key {}

    /// There is one of some whole numbers in a slot, or more than one value.
    record Numbers(int slot, Set<Long> numbers) implements Key {}

    /// There is a value in a slot.
    record Present(int slot) implements Key {}
  }

  /// @param share of all events that are expected to have one of the keys
  record Choice(Set<Key> keys, double share) {}

  /// @return empty when nothing of the kind is necessary
  Optional<Choice> of(Term term) {
    return switch (term) {
      case Term.Always(boolean holds) ->
          holds ? Optional.empty() : Optional.of(new Choice(Set.of(), 0));
      case Term.Ask(int atom, boolean wanted) -> wanted ? ofAtom(atom) : Optional.empty();
      case Term.AllOf(List<Term> terms) -> rarest(terms);
      case Term.AnyOf(List<Term> terms) -> together(terms);
    };
  }

  private Optional<Choice> ofAtom(int atom) {
    if ((atoms.isAnsweredByLookUp(atom) && atoms.textCount(atom) <= MOST_TEXTS)
        || (atoms.isFoundByPatterns(atom) && isSearched.test(atoms.slot(atom)))) {
      return Optional.of(new Choice(Set.of(new Key.Holds(atom)), shares.holds(atom)));
    }
    int slot = atoms.slot(atom);
    Optional<Set<Long>> numbers = WantedNumbers.of(atoms.get(atom));
    if (numbers.isPresent()) {
      Key key = new Key.Numbers(slot, numbers.get());
      return Optional.of(new Choice(Set.of(key), shares.holds(atom)));
    }
    return slot < 0
        ? Optional.empty()
        : Optional.of(new Choice(Set.of(new Key.Present(slot)), shares.present(slot)));
  }

  private Optional<Choice> rarest(List<Term> terms) {
    Optional<Choice> best = narrowest(terms);
    for (Term term : terms) {
      Optional<Choice> choice = of(term);
      if (choice.isPresent() && (best.isEmpty() || choice.get().share < best.get().share)) {
        best = choice;
      }
    }
    return best;
  }

  /// The rarest of the ranges that two terms make together. Each of them may hold for a value of
  /// its own, which is why [Key.Numbers] says nothing about several values.
  private Optional<Choice> narrowest(List<Term> terms) {
    Optional<Choice> best = Optional.empty();
    for (int one = 0; one < terms.size(); one++) {
      for (int other = one + 1; other < terms.size(); other++) {
        Optional<Choice> choice = together(terms.get(one), terms.get(other));
        if (choice.isPresent() && (best.isEmpty() || choice.get().share < best.get().share)) {
          best = choice;
        }
      }
    }
    return best;
  }

  private Optional<Choice> together(Term one, Term other) {
    if (!(one instanceof Term.Ask(int atom, boolean wanted) && wanted)
        || !(other instanceof Term.Ask(int second, boolean also) && also)
        || atoms.slot(atom) != atoms.slot(second)) {
      return Optional.empty();
    }
    WantedNumbers.Range range = WantedNumbers.range(atoms.get(atom));
    WantedNumbers.Range with = WantedNumbers.range(atoms.get(second));
    if (range == null || with == null) {
      return Optional.empty();
    }
    int slot = atoms.slot(atom);
    double share = shares.holds(atom) + shares.holds(second) - shares.present(slot);
    return range
        .and(with)
        .numbers()
        .map(numbers -> new Choice(Set.of(new Key.Numbers(slot, numbers)), Math.max(0, share)));
  }

  private Optional<Choice> together(List<Term> terms) {
    List<Choice> choices = new ArrayList<>();
    for (Term term : terms) {
      Optional<Choice> choice = of(term);
      if (choice.isEmpty()) {
        return Optional.empty();
      }
      choices.add(choice.get());
    }
    Set<Key> keys = new LinkedHashSet<>();
    choices.forEach(choice -> keys.addAll(choice.keys));
    keys.removeIf(key ->
        switch (key) {
          case Key.Holds(int atom) -> keys.contains(new Key.Present(atoms.slot(atom)));
          case Key.Numbers(int slot, _) -> keys.contains(new Key.Present(slot));
          case Key.Present _ -> false;
        });
    return Optional.of(new Choice(keys, choices.stream().mapToDouble(Choice::share).sum()));
  }
}
