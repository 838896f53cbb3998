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
  private final IntPredicate isSearchedFor;

  /// @param isSearchedFor whether values are searched for the patterns of an atom
  KeyChoice(Atoms atoms, Shares shares, IntPredicate isSearchedFor) {
    this.atoms = atoms;
    this.shares = shares;
    this.isSearchedFor = isSearchedFor;
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
        || isSearchedFor.test(atom)) {
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
    Optional<Choice> best = rarestRange(terms);
    for (Term term : terms) {
      best = rarer(best, of(term));
    }
    return best;
  }

  /// The rarest of the ranges that two ends make together. Each of them may hold for a value of its
  /// own, which is why [Key.Numbers] says nothing about several values.
  private Optional<Choice> rarestRange(List<Term> terms) {
    List<End> ends = new ArrayList<>();
    for (Term term : terms) {
      if (term instanceof Term.Ask(int atom, boolean wanted) && wanted) {
        WantedNumbers.Range range = WantedNumbers.range(atoms.get(atom));
        if (range != null) {
          ends.add(new End(atom, range));
        }
      }
    }
    Optional<Choice> best = Optional.empty();
    for (int one = 0; one < ends.size(); one++) {
      for (End other : ends.subList(one + 1, ends.size())) {
        best = rarer(best, between(ends.get(one), other));
      }
    }
    return best;
  }

  /// @param atom that holds for the numbers of the range
  private record End(int atom, WantedNumbers.Range range) {}

  private Optional<Choice> between(End one, End other) {
    int slot = atoms.slot(one.atom);
    if (slot != atoms.slot(other.atom)) {
      return Optional.empty();
    }
    double share = shares.holds(one.atom) + shares.holds(other.atom) - shares.present(slot);
    return one.range
        .and(other.range)
        .numbers()
        .map(numbers -> new Choice(Set.of(new Key.Numbers(slot, numbers)), Math.max(0, share)));
  }

  private static Optional<Choice> rarer(Optional<Choice> best, Optional<Choice> other) {
    return other.isPresent() && (best.isEmpty() || other.get().share < best.get().share)
        ? other
        : best;
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
