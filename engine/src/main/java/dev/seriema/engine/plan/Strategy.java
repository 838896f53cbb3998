package dev.seriema.engine.plan;

import java.util.ArrayList;
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
  private final IntLists byAtom;
  private final int[] slotsLookedUpFirst;
  private final int[] slotsWithRules;
  private final IntLists bySlot;
  private final int[] withoutKey;

  private Strategy(Builder builder) {
    program = builder.writer.finish(array(builder.entries));
    rules = array(builder.rules);
    byAtom = IntLists.of(builder.byAtom);
    slotsLookedUpFirst = array(List.copyOf(builder.lookedUpFirst));
    slotsWithRules = array(List.copyOf(builder.bySlot.keySet()));
    bySlot = IntLists.of(builder.bySlot);
    withoutKey = array(builder.withoutKey);
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

  /// The places of the rules that are worth trying once an atom holds; null for none. The caller
  /// does not change the array, nor those below.
  public int @Nullable [] byAtom(int atom) {
    return byAtom.get(atom);
  }

  /// Slots whose values have to be looked up before it is known which rules are worth trying; those
  /// of others are looked up when the first rule asks.
  public int[] slotsLookedUpFirst() {
    return slotsLookedUpFirst;
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

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /// Takes the rules of a strategy one by one.
  static final class Builder {
    private final Atoms atoms;
    private final Shares shares;
    private final KeyChoice choice;
    private final Program.Writer writer = new Program.Writer();
    private final List<Integer> entries = new ArrayList<>();
    private final List<Integer> rules = new ArrayList<>();
    private final Map<Integer, List<Integer>> byAtom = new TreeMap<>();
    private final Set<Integer> lookedUpFirst = new TreeSet<>();
    private final Map<Integer, List<Integer>> bySlot = new TreeMap<>();
    private final List<Integer> withoutKey = new ArrayList<>();

    Builder(Atoms atoms, Shares shares) {
      this.atoms = atoms;
      this.shares = shares;
      choice = new KeyChoice(atoms, shares);
    }

    /// @param term what is left to ask for the rule; one that never holds is best left out
    Builder add(int rule, Term term) {
      int place = rules.size();
      rules.add(rule);
      entries.add(writer.write(Estimate.of(term, atoms, shares).term()));
      Optional<KeyChoice.Choice> chosen = choice.of(term);
      if (chosen.isEmpty()) {
        withoutKey.add(place);
        return this;
      }
      for (KeyChoice.Key key : chosen.get().keys()) {
        switch (key) {
          case KeyChoice.Key.Holds(int atom) -> {
            byAtom.computeIfAbsent(atom, _ -> new ArrayList<>()).add(place);
            lookedUpFirst.add(atoms.slot(atom));
          }
          case KeyChoice.Key.Present(int slot) ->
              bySlot.computeIfAbsent(slot, _ -> new ArrayList<>()).add(place);
        }
      }
      return this;
    }

    Strategy build() {
      return new Strategy(this);
    }
  }
}
