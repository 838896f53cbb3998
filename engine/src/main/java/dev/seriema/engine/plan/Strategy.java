package dev.seriema.engine.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How rules are found and asked: what leads from an event to the rules worth trying, and in which
/// order a rule asks its atoms. Strategies for the same events give the same answers; they differ
/// in how much is asked for nothing.
public final class Strategy {
  private final Program program;
  private final int[] rules;
  private final IntLists byText;
  private final IntLists byAtom;
  private final int[] lookUpsFirst;
  private final int[] slotsSearchedFirst;
  private final int[] slotsWithRules;
  private final IntLists bySlot;
  private final int[] withoutKey;
  private final BitSet asked;

  private Strategy(Builder builder) {
    program = builder.writer.finish(array(builder.entries));
    rules = array(builder.rules);
    byText = IntLists.of(builder.byText);
    byAtom = IntLists.of(builder.byAtom);
    lookUpsFirst = array(List.copyOf(builder.lookUpsFirst));
    slotsSearchedFirst = array(List.copyOf(builder.searchedFirst));
    slotsWithRules = array(List.copyOf(builder.bySlot.keySet()));
    bySlot = IntLists.of(builder.bySlot);
    withoutKey = array(builder.withoutKey);
    asked = builder.asked;
  }

  /// The conditions of all rules of the strategy, each with a place of its own.
  public Program program() {
    return program;
  }

  /// The number of the rule at a place.
  public int rule(int place) {
    return rules[place];
  }

  /// How many rules there are; the others match none of the events that the strategy is for.
  public int size() {
    return rules.length;
  }

  /// The places of the rules that are worth trying once a value is one of the texts of a look-up;
  /// null for none. The caller does not change the array, nor those below.
  public int @Nullable [] byText(int text) {
    return byText.get(text);
  }

  /// The places of the rules that are worth trying once a value fits a pattern of an atom.
  public int @Nullable [] byAtom(int atom) {
    return byAtom.get(atom);
  }

  /// The numbers of the look-ups that have to be done before it is known which rules are worth
  /// trying; others are done when the first rule asks.
  public int[] lookUpsFirst() {
    return lookUpsFirst;
  }

  /// Slots whose values have to be searched for patterns before that; in others a pattern is tried
  /// when a rule asks.
  public int[] slotsSearchedFirst() {
    return slotsSearchedFirst;
  }

  /// Slots of which a value, whichever it is, makes rules worth trying.
  public int[] slotsWithRules() {
    return slotsWithRules;
  }

  /// The places of the rules that are worth trying once there is a value in a slot.
  public int @Nullable [] bySlot(int slot) {
    return bySlot.get(slot);
  }

  /// The places of rules that are tried on every event.
  public int[] withoutKey() {
    return withoutKey;
  }

  /// Whether any rule asks an atom.
  public boolean asks(int atom) {
    return asked.get(atom);
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Takes the rules of a strategy one by one.
  static final class Builder {
    private final Atoms atoms;
    private final LookUps lookUps;
    private final Shares shares;
    private final boolean searches;
    private final Program.Writer writer;
    private final List<Term> terms = new ArrayList<>();
    private final List<Integer> entries = new ArrayList<>();
    private final List<Integer> rules = new ArrayList<>();
    private final Map<Integer, Set<Integer>> byText = new TreeMap<>();
    private final Map<Integer, List<Integer>> byAtom = new TreeMap<>();
    private final Set<Integer> lookUpsFirst = new TreeSet<>();
    private final Set<Integer> searchedFirst = new TreeSet<>();
    private final Map<Integer, List<Integer>> bySlot = new TreeMap<>();
    private final List<Integer> withoutKey = new ArrayList<>();
    private final BitSet asked = new BitSet();

    /// @param searches whether values may be searched for patterns before rules are tried
    Builder(Atoms atoms, LookUps lookUps, Shares shares, boolean searches) {
      this.atoms = atoms;
      this.lookUps = lookUps;
      this.shares = shares;
      this.searches = searches;
      writer = new Program.Writer(atoms, lookUps);
    }

    /// @param term what is left to ask for the rule; one that never holds is best left out
    Builder add(int rule, Term term) {
      rules.add(rule);
      terms.add(term);
      noteAsked(term);
      entries.add(writer.write(Estimate.of(term, atoms, shares).term()));
      return this;
    }

    Strategy build() {
      Set<Integer> worthwhile = searches ? SearchChoice.of(terms, atoms, shares) : Set.of();
      KeyChoice choice = new KeyChoice(atoms, shares, worthwhile::contains);
      for (int place = 0; place < terms.size(); place++) {
        Optional<KeyChoice.Choice> chosen = choice.of(terms.get(place));
        if (chosen.isEmpty()) {
          withoutKey.add(place);
        } else {
          for (KeyChoice.Key key : chosen.get().keys()) {
            wait(place, key);
          }
        }
      }
      return new Strategy(this);
    }

    private void noteAsked(Term term) {
      switch (term) {
        case Term.Always _ -> {}
        case Term.Ask(int atom, _) -> asked.set(atom);
        case Term.AllOf(List<Term> inner) -> inner.forEach(this::noteAsked);
        case Term.AnyOf(List<Term> inner) -> inner.forEach(this::noteAsked);
      }
    }

    private void wait(int place, KeyChoice.Key key) {
      switch (key) {
        case KeyChoice.Key.Holds(int atom) when atoms.isAnsweredByLookUp(atom) -> {
          for (int text : lookUps.texts(atom)) {
            byText.computeIfAbsent(text, _ -> new TreeSet<>()).add(place);
          }
          lookUpsFirst.add(lookUps.lookUp(atom));
        }
        case KeyChoice.Key.Holds(int atom) -> {
          byAtom.computeIfAbsent(atom, _ -> new ArrayList<>()).add(place);
          searchedFirst.add(atoms.slot(atom));
        }
        case KeyChoice.Key.Present(int slot) ->
            bySlot.computeIfAbsent(slot, _ -> new ArrayList<>()).add(place);
      }
    }
  }
}
