package dev.seriema.engine.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How rules are found and asked: what leads from an event to the rules worth trying, and in which
/// order a rule asks its atoms. Strategies for the same events give the same answers; they differ
/// in how much is asked for nothing.
public final class Strategy {
  private final Program program;
  private final IntLists byText;
  private final IntLists byAtom;
  private final List<Term> terms;
  private final Presearch presearch;
  private final IntLists bySlot;
  private final IntLists byNumber;
  private final int[] withoutKey;

  private Strategy(Builder builder) {
    program = builder.writer.finish();
    byText = IntLists.of(builder.byText);
    byAtom = IntLists.of(builder.byAtom);
    terms = List.copyOf(builder.terms);
    presearch = builder.presearch();
    bySlot = IntLists.of(builder.bySlot);
    byNumber = IntLists.of(builder.byNumber);
    withoutKey = array(builder.withoutKey);
  }

  /// The conditions of all rules of the strategy, each with a place of its own.
  public Program program() {
    return program;
  }

  /// The number of the rule at a place.
  public int rule(int place) {
    return program.rule(place);
  }

  /// What is left to ask for the rule at a place.
  Term term(int place) {
    return terms.get(place);
  }

  /// How many rules there are; the others match none of the events that the strategy is for.
  public int size() {
    return program.size();
  }

  /// The places of the rules that are worth trying once a value is one of the texts of a look-up;
  /// null for none. The caller does not change the array, nor those below.
  public int @Nullable [] byText(int text) {
    return byText.get(text);
  }

  /// The places of the rules that are worth trying once a value fits a pattern of an atom; null
  /// where none waits for it.
  public int @Nullable [] byAtom(int atom) {
    return byAtom.get(atom);
  }

  /// What has to be known before it is known which rules are worth trying; other look-ups are done,
  /// and other patterns tried, when a rule asks.
  public Presearch presearch() {
    return presearch;
  }

  /// The places of the rules that are worth trying once there is a value in a slot.
  public int @Nullable [] bySlot(int slot) {
    return bySlot.get(slot);
  }

  /// The places of the rules that are worth trying once there may be a number in a slot that one of
  /// them waits for.
  public int @Nullable [] byNumber(int slot) {
    return byNumber.get(slot);
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
    private final LookUps lookUps;
    private final Shares shares;
    private final boolean searches;
    private final Supplier<PatternIndexes> patternIndexes;
    private final Program.Writer writer;
    private final List<Integer> rules = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final Map<Integer, Set<Integer>> byText = new TreeMap<>();
    private final Map<Integer, List<Integer>> byAtom = new TreeMap<>();
    private final Map<Integer, AwaitedTexts> awaited = new TreeMap<>();
    private final Set<Integer> searchedFirst = new TreeSet<>();
    private final Map<Integer, List<Integer>> bySlot = new TreeMap<>();
    private final Map<Integer, Set<Integer>> byNumber = new TreeMap<>();
    private final Map<Integer, Set<Long>> numbers = new TreeMap<>();
    private final List<Integer> withoutKey = new ArrayList<>();

    /// @param searches whether values may be searched for patterns before rules are tried
    /// @param patternIndexes asked for only where there are searches
    Builder(
        Atoms atoms,
        LookUps lookUps,
        Shares shares,
        boolean searches,
        Supplier<PatternIndexes> patternIndexes) {
      this.atoms = atoms;
      this.lookUps = lookUps;
      this.shares = shares;
      this.searches = searches;
      this.patternIndexes = patternIndexes;
      writer = new Program.Writer(atoms, lookUps, byAtom::containsKey);
    }

    /// @param term what is left to ask for the rule; one that never holds is best left out
    Builder add(int rule, Term term) {
      rules.add(rule);
      terms.add(term);
      return this;
    }

    Strategy build() {
      KeyChoice choice = new KeyChoice(atoms, shares, searches ? searchedFor() : _ -> false);
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
      for (int place = 0; place < terms.size(); place++) {
        writer.write(rules.get(place), Estimate.of(terms.get(place), atoms, shares).term());
      }
      return new Strategy(this);
    }

    private IntPredicate searchedFor() {
      PatternIndexes indexes = patternIndexes.get();
      Set<Integer> worthwhile = SearchChoice.of(terms, atoms, shares, indexes::canFind);
      return atom -> indexes.canFind(atom) && worthwhile.contains(atoms.slot(atom));
    }

    private Presearch presearch() {
      Presearch.Builder presearch = new Presearch.Builder();
      bySlot.keySet().forEach(presearch::addPresence);
      numbers.forEach(presearch::addNumbers);
      awaited.forEach((slot, texts) -> presearch.addTexts(slot, texts.lookUps, texts.texts));
      for (int slot : searchedFirst) {
        presearch.addSearch(slot, patternIndexes.get().of(slot).awaited(byAtom::containsKey));
      }
      return presearch.build();
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
        case KeyChoice.Key.Numbers(int slot, Set<Long> wanted) -> {
          byNumber.computeIfAbsent(slot, _ -> new TreeSet<>()).add(place);
          numbers.computeIfAbsent(slot, _ -> new HashSet<>()).addAll(wanted);
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
  }
}
