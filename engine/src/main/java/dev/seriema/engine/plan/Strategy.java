package dev.seriema.engine.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// How rules are found and asked: what leads from an event to the rules worth trying, and in which
/// order a rule asks its atoms. Strategies for the same events give the same answers; they differ
/// in how much is asked for nothing.
public final class Strategy {
  private final Program program;
  private final int[] rules;
  private final IntLists byText;
  private final IntLists byAtom;
  private final List<Term> terms;
  private final Awaited[] awaited;
  private final Search[] searchesFirst;
  private final int[] slotsWithRules;
  private final IntLists bySlot;
  private final int[] withoutKey;
  private final BitSet asked;

  private Strategy(Builder builder) {
    program = builder.writer.finish(array(builder.entries));
    rules = array(builder.rules);
    byText = IntLists.of(builder.byText);
    byAtom = IntLists.of(builder.byAtom);
    terms = List.copyOf(builder.terms);
    awaited = builder.awaited();
    searchesFirst = builder.searchesFirst();
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

  /// What is left to ask for the rule at a place.
  Term term(int place) {
    return terms.get(place);
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

  /// What has to be looked up before it is known which rules are worth trying; other look-ups are
  /// done when the first rule asks. The caller does not change the array, nor those below.
  public Awaited[] awaited() {
    return awaited;
  }

  /// What has to be searched for patterns before that; elsewhere a pattern is tried when a rule
  /// asks.
  public Search[] searchesFirst() {
    return searchesFirst;
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

  /// Texts that rules wait for in a slot.
  ///
  /// @param lookUps the numbers of those that find them
  /// @param filter passes them; where it passes no value, no look-up is needed
  @SuppressWarnings("ArrayRecordComponent") // read on every event
  public record Awaited(int slot, int[] lookUps, TextFilter filter) {}

  /// A search of a slot for patterns.
  ///
  /// @param filter of what the atoms wait for that rules ask
  public record Search(int slot, GramFilter filter) {}

  /// Takes the rules of a strategy one by one.
  static final class Builder {
    private final Atoms atoms;
    private final LookUps lookUps;
    private final Shares shares;
    private final boolean searches;
    private final IntFunction<PatternIndex> patternIndexes;
    private final Program.Writer writer;
    private final List<Term> terms = new ArrayList<>();
    private final List<Integer> entries = new ArrayList<>();
    private final List<Integer> rules = new ArrayList<>();
    private final Map<Integer, Set<Integer>> byText = new TreeMap<>();
    private final Map<Integer, List<Integer>> byAtom = new TreeMap<>();
    private final Map<Integer, AwaitedTexts> awaited = new TreeMap<>();
    private final Set<Integer> searchedFirst = new TreeSet<>();
    private final Map<Integer, List<Integer>> bySlot = new TreeMap<>();
    private final List<Integer> withoutKey = new ArrayList<>();
    private final BitSet asked = new BitSet();

    /// @param searches whether values may be searched for patterns before rules are tried
    /// @param patternIndexes by slot
    Builder(
        Atoms atoms,
        LookUps lookUps,
        Shares shares,
        boolean searches,
        IntFunction<PatternIndex> patternIndexes) {
      this.atoms = atoms;
      this.lookUps = lookUps;
      this.shares = shares;
      this.searches = searches;
      this.patternIndexes = patternIndexes;
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

    private Awaited[] awaited() {
      return awaited.entrySet().stream()
          .map(slot -> slot.getValue().in(slot.getKey()))
          .toArray(Awaited[]::new);
    }

    private Search[] searchesFirst() {
      return searchedFirst.stream()
          .map(slot -> new Search(slot, patternIndexes.apply(slot).filter(asked::get)))
          .toArray(Search[]::new);
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
          awaited
              .computeIfAbsent(atoms.slot(atom), _ -> new AwaitedTexts())
              .add(lookUps.lookUp(atom), atoms.texts(atom));
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

  private static final class AwaitedTexts {
    private final Set<Integer> lookUps = new TreeSet<>();
    private final Set<String> texts = new HashSet<>();

    void add(int lookUp, List<String> found) {
      lookUps.add(lookUp);
      texts.addAll(found);
    }

    Awaited in(int slot) {
      return new Awaited(slot, array(List.copyOf(lookUps)), new TextFilter(texts));
    }
  }
}
