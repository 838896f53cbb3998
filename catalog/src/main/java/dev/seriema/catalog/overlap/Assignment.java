package dev.seriema.catalog.overlap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What has been settled of some atoms. Not thread-safe.
final class Assignment {
  private final Atoms atoms;
  private final Predicate<Place> several;
  private final Map<Integer, Settled> settled;
  private final Map<Place, List<Integer>> fields;

  /// @param states that are left to an atom
  record Settled(Atom atom, int states) {}

  /// @param several places that may have more than one value
  Assignment(Atoms atoms, Predicate<Place> several) {
    this(atoms, several, new TreeMap<>(), Map.of());
  }

  private Assignment(
      Atoms atoms,
      Predicate<Place> several,
      Map<Integer, Settled> settled,
      Map<Place, List<Integer>> fields) {
    this.atoms = atoms;
    this.several = several;
    this.settled = settled;
    this.fields = new HashMap<>(fields);
  }

  Assignment copy() {
    return new Assignment(atoms, several, new TreeMap<>(settled), fields);
  }

  /// In the order of their numbers.
  List<Settled> settled() {
    return List.copyOf(settled.values());
  }

  private int states(Atom atom) {
    Settled known = settled.get(atom.number());
    return known == null ? atom.states() : known.states;
  }

  /// Whether a formula holds already, or can hold no more.
  enum Verdict {
    HOLDS,
    FAILS,
    OPEN
  }

  Verdict verdict(Formula formula) {
    return switch (formula) {
      case Formula.Literal(var atom, int wanted) -> verdict(atom, wanted);
      case Formula.All(var parts) -> joined(parts, Verdict.FAILS, Verdict.HOLDS);
      case Formula.Any(var ways) -> joined(ways, Verdict.HOLDS, Verdict.FAILS);
    };
  }

  private Verdict verdict(Atom atom, int wanted) {
    int left = states(atom);
    if ((left & wanted) == 0) {
      return Verdict.FAILS;
    }
    if ((left & ~wanted) == 0) {
      return Verdict.HOLDS;
    }
    return isPossible(atom, left & wanted) ? Verdict.OPEN : Verdict.FAILS;
  }

  private Verdict joined(List<Formula> parts, Verdict decisive, Verdict otherwise) {
    boolean isOpen = false;
    for (Formula part : parts) {
      Verdict one = verdict(part);
      if (one == decisive) {
        return decisive;
      }
      isOpen |= one == Verdict.OPEN;
    }
    return isOpen ? Verdict.OPEN : otherwise;
  }

  private boolean isPossible(Atom atom, int states) {
    if (atom.tested().isEmpty()) {
      return true;
    }
    Place place = atom.tested().get().place();
    List<Integer> known = fields.get(place);
    return (known == null && states == Atom.FAILS)
        || atoms.state(with(known, atom, states)).isPossible(several.test(place));
  }

  private static List<Integer> with(@Nullable List<Integer> known, Atom atom, int states) {
    List<Integer> more = known == null ? new ArrayList<>() : new ArrayList<>(known);
    more.add(states == Atom.HOLDS ? atom.number() : -atom.number());
    Collections.sort(more);
    return List.copyOf(more);
  }

  /// Settles that an atom is in one of some states.
  ///
  /// @return whether that is possible
  boolean settle(Atom atom, int wanted) {
    int left = states(atom) & wanted;
    if (left == states(atom)) {
      return true;
    }
    if (left == 0 || !isPossible(atom, left)) {
      return false;
    }
    settled.put(atom.number(), new Settled(atom, left));
    atom.tested()
        .ifPresent(
            tested -> fields.put(tested.place(), with(fields.get(tested.place()), atom, left)));
    return true;
  }
}
